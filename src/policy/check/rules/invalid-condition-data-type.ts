import { eachStatement, type Rule } from '../rule.js'

export const invalidConditionDataType: Rule = eachStatement(function* (statement) {
  for (const { values, path, key } of statement.conditions) {
    if (new Set(values.map(({ value }) => typeof value)).size > 1) {
      yield { path, message: `the values of '${key}' are of different JSON types`, fix: 'Write all of them as strings' }
    }
  }
})
