import { eachStatement, type Rule } from '../rule.js'
import { serviceOfResourceType } from '../service-resource.js'
import { hasWildcard, prefixOf } from '../texts.js'

export const unsupportedActionInPolicy: Rule = eachStatement(function* (statement, policy) {
  const service = policy.kind === 'trust' ? 'sts' : serviceOfResourceType(policy.resourceType)
  if (service === undefined) return
  for (const { value, path } of statement.actions) {
    const prefix = prefixOf(value)
    if (prefix !== '' && prefix !== service && !hasWildcard(prefix) && !prefix.includes('${')) {
      yield {
        path,
        message: `'${value}' is an action of another service than the resource's, ${service}`,
        fix: `Name actions of ${service}`,
      }
    }
  }
})
