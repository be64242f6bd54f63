import { findAction } from '../../../catalog/lookups.js'
import { eachStatement, type Rule } from '../rule.js'
import { serviceOfResourceType } from '../service-resource.js'
import { hasWildcard, prefixOf } from '../texts.js'

/**
 * Whether an STS action acts on no role, so that a trust policy cannot contain it.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 */
const isNoTrustAction = (action: string): boolean => {
  const facts = prefixOf(action) === 'sts' && !hasWildcard(action) ? findAction(action) : undefined
  return facts !== undefined && !facts.resourceTypes.some(({ name }) => name === 'role')
}

export const unsupportedActionInPolicy: Rule = eachStatement(function* (statement, policy) {
  const service = policy.kind === 'trust' ? 'sts' : serviceOfResourceType(policy.resourceType)
  if (service === undefined) return
  for (const { value, path } of statement.actions) {
    const prefix = prefixOf(value)
    if (policy.kind === 'trust' && isNoTrustAction(value)) {
      yield {
        path,
        message: `'${value}' acts on no role: a trust policy does not take it`,
        fix: 'Name sts:AssumeRole and the actions that go with it',
      }
    }
    if (prefix !== '' && prefix !== service && !hasWildcard(prefix) && !prefix.includes('${')) {
      yield {
        path,
        message: `'${value}' is an action of another service than the resource's, ${service}`,
        fix: `Name actions of ${service}`,
      }
    }
  }
})
