import { scopeOf } from '../../../arn/scopes.js'
import type { ArnFacts } from '../../../arn/types/arn.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf } from '../texts.js'

/** Whether an ARN names a Region although the ARNs of its service have none. */
export const hasMisplacedRegion = ({ service, resource, region }: ArnFacts): boolean => {
  const scope = scopeOf(service, resource)
  return (scope === 'none' || scope === 'account') && /^[a-z]+-[a-z-]+-\d$/.test(region)
}

export const arnRegionNotAllowed: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    if (hasMisplacedRegion(facts)) {
      yield {
        path,
        message: `ARNs of ${facts.service} have no Region here, '${facts.region}' was given`,
        fix: 'Leave the fourth part empty',
      }
    }
  }
})
