import { findConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'

export const missingTagKeyInCondition: Rule = eachStatement(function* (statement) {
  for (const { name, key, path } of statement.conditions) {
    const family = name.replace(/\/$/, '')
    if (findConditionKey(name) === undefined && /tag$/.test(family) && findConditionKey(`${family}/x`) !== undefined) {
      yield {
        path,
        message: `'${key}' stands for tags and names none`,
        fix: `Write ${key.replace(/\/$/, '')}/ and the key of the tag`,
      }
    }
  }
})
