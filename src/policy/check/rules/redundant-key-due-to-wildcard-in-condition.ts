import { alwaysHolds } from '../condition-shapes.js'
import { eachStatement, type Rule } from '../rule.js'

export const redundantKeyDueToWildcardInCondition: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions)
    if (alwaysHolds(condition))
      yield {
        path: condition.path,
        message: `the condition on '${condition.key}' always holds: '*' fits every value, and ${condition.ifExists ? 'IfExists' : 'ForAllValues'} its absence`,
        fix: 'Remove it',
      }
})
