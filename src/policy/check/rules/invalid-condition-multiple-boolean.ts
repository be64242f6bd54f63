import { eachStatement, type Rule } from '../rule.js'

export const invalidConditionMultipleBoolean: Rule = eachStatement(function* (statement) {
  for (const { family, qualifier, values, key, path } of statement.conditions) {
    if (family === 'bool' && qualifier === undefined && values.length > 1) {
      yield {
        path,
        message: `'${key}' is compared with ${values.length} booleans`,
        fix: 'Write one: true and false together hold for either',
      }
    }
  }
})
