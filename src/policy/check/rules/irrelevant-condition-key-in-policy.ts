import { eachStatement, type Rule } from '../rule.js'
import { serviceOfResourceType } from '../service-resource.js'

/** Keys that say nothing in the policy of that resource, since they ask for that very resource. */
const irrelevant: Readonly<Record<string, readonly string[]>> = {
  s3: ['s3:resourceaccount', 'aws:resourceaccount', 'aws:resourceorgid', 'aws:resourceorgpaths'],
}

export const irrelevantConditionKeyInPolicy: Rule = eachStatement(function* (statement, policy) {
  const service = serviceOfResourceType(policy.resourceType)
  if (policy.kind !== 'resource' || service === undefined) return
  for (const { name, key, path } of statement.conditions) {
    if (irrelevant[service]?.includes(name) === true)
      yield { path, message: `'${key}' is the same for every request to this resource`, fix: 'Remove it' }
  }
})
