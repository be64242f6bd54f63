import { splitArn } from '../../../arn/parse-arn.js'
import { findAction } from '../../../catalog/lookups.js'
import { fitsResourceType } from '../../../catalog/resources.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

/**
 * A resource on which none of the statement's actions acts, or an action that acts on none of its resources: the statement
 * grants less than it seems to.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html#actions_table
 */
export const resourceOfNoAction: Rule = eachStatement(function* (statement) {
  if (statement.effect !== 'Allow' || statement.resources.length === 0) return
  if (statement.resources.some(({ value }) => value === '*' || splitArn(value) === undefined)) return
  for (const { value, path } of statement.actions) {
    const facts = hasWildcard(value) ? undefined : findAction(value)
    if (facts === undefined) continue
    if (
      !statement.resources.some((resource) =>
        facts.resourceTypes.some((type) => fitsResourceType(type, resource.value)),
      )
    ) {
      const types = facts.resourceTypes.map(({ name }) => name)
      yield {
        path,
        message: `${facts.action} acts on ${types.length === 0 ? "'*' alone" : types.slice(0, 6).join(', ')}, and no resource here is one: nothing is allowed`,
        fix: 'Give the action a statement of its own',
      }
    }
  }
})
