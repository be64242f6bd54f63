import { isObject } from '../../../core/json.js'
import { readOperator } from '../operator-view.js'
import { eachStatement, type Rule } from '../rule.js'

export const invalidConditionOperator: Rule = eachStatement(function* (statement) {
  if (!isObject(statement.value['Condition'])) return
  for (const operator of Object.keys(statement.value['Condition'])) {
    const { family, base, ifExists } = readOperator(operator)
    if (family === undefined)
      yield {
        path: [...statement.path, 'Condition', operator],
        message: `'${operator}' is not a condition operator`,
        fix: ifExists ? `'${base}' is none` : "Write one such as 'StringEquals'",
      }
  }
})
