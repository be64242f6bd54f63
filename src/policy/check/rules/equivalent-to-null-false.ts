import { onlyAsksPresence } from '../condition-shapes.js'
import { eachStatement, type Rule } from '../rule.js'

export const equivalentToNullFalse: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions)
    if (onlyAsksPresence(condition) === 'present')
      yield {
        path: condition.path,
        message: `the condition only asks that '${condition.key}' is there`,
        fix: `Write Null ${condition.key} 'false'`,
      }
})
