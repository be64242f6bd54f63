import { eachStatement, type Rule } from '../rule.js'
import { serviceOfResourceType } from '../service-resource.js'
import { arnsOf, hasWildcard } from '../texts.js'

export const unsupportedResourceArnInPolicy: Rule = eachStatement(function* (statement, policy) {
  const service = serviceOfResourceType(policy.resourceType)
  // the policy of a backup vault names recovery points, whose ARNs are those of the services that were backed up:
  // https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
  if (service === undefined || service === 'backup') return
  for (const { facts, path } of arnsOf(statement)) {
    if (facts.service !== service && !hasWildcard(facts.service) && !facts.service.includes('${')) {
      yield {
        path,
        message: `the ARN is one of ${facts.service}, but the policy belongs to a resource of ${service}`,
        fix: 'Name the resource that carries the policy',
      }
    }
  }
})
