import { joinArn } from '../../../arn/format-arn.js'
import type { ArnFacts } from '../../../arn/types/arn.js'
import type { ResourceTypeFacts } from '../../../catalog/facts.js'
import { isService, listResourceTypes } from '../../../catalog/lookups.js'
import { resourceTypesOf } from '../../../catalog/resources.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf, hasWildcard } from '../texts.js'
import { hasMisplacedRegion } from './arn-region-not-allowed.js'

/**
 * Whether an ARN format of the catalog says anything about a resource. That of an AWS Backup recovery point matches the ARN
 * of any service with two words after the account; it counts only for a pattern, which may mean such a recovery point.
 */
const tells = ({ resource, service }: ArnFacts, { arns }: ResourceTypeFacts): boolean =>
  hasWildcard(resource) || service === 'backup' || !arns.every((form) => form.split(':')[2]?.includes('${'))

export const invalidArnResource: Rule = eachStatement(function* (statement) {
  for (const { value, facts, path } of arnsOf(statement)) {
    if (facts.resource === '')
      yield { path, message: 'the ARN names no resource', fix: 'Write what follows the fifth colon' }
    else if (isService(facts.service) && !value.includes('${')) {
      const types = listResourceTypes(facts.service) ?? []
      // a Region in the wrong place is reported by another check
      const judged = hasMisplacedRegion(facts) ? joinArn({ ...facts, region: '' }) : value
      if (types.length > 0 && !resourceTypesOf(judged).some((type) => tells(facts, type))) {
        yield {
          path,
          message: `'${facts.resource}' does not have the form of any resource of ${facts.service}`,
          fix: `Its types are ${types
            .slice(0, 8)
            .map(({ name }) => name)
            .join(', ')}`,
        }
      }
    }
  }
})
