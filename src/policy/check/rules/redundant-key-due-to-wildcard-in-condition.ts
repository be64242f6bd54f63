import { alwaysMatches } from '../condition-shapes.js'
import { eachStatement, type Rule } from '../rule.js'

export const redundantKeyDueToWildcardInCondition: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions)
    if (condition.ifExists && condition.qualifier === undefined && alwaysMatches(condition))
      yield {
        path: condition.path,
        message: `the condition on '${condition.key}' always holds: '*' fits every value, and IfExists its absence`,
        fix: 'Remove it',
      }
})
