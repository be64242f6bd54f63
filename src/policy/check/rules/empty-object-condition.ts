import { isObject } from '../../../core/json.js'
import { eachStatement, type Rule } from '../rule.js'

export const emptyObjectCondition: Rule = eachStatement(function* (statement) {
  const value = statement.value['Condition']
  if (!isObject(value)) return
  const path = [...statement.path, 'Condition']
  if (Object.keys(value).length === 0) yield { path, message: 'Condition is empty and says nothing', fix: 'Remove it' }
  for (const [operator, block] of Object.entries(value))
    if (isObject(block) && Object.keys(block).length === 0)
      yield { path: [...path, operator], message: `${operator} is empty and says nothing`, fix: 'Remove it' }
})
