import { eachStatement, type Rule } from '../rule.js'

export const invalidConditionKeyFormat: Rule = eachStatement(function* (statement) {
  for (const { key, path } of statement.conditions) {
    if (!/^[^\s:]+:\S/.test(key) && !key.includes('${')) {
      yield {
        path,
        message: `'${key}' is not a condition key`,
        fix: "Write a service's prefix or 'aws', a colon and a name",
      }
    }
  }
})
