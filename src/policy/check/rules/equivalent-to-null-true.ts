import { onlyAsksPresence } from '../condition-shapes.js'
import { eachStatement, type Rule } from '../rule.js'

export const equivalentToNullTrue: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions)
    if (onlyAsksPresence(condition) === 'absent')
      yield {
        path: condition.path,
        message: `the condition only asks that '${condition.key}' is not there`,
        fix: `Write Null ${condition.key} 'true'`,
      }
})
