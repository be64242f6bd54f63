import { findConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'

export const forallvaluesWithSingleValuedKey: Rule = eachStatement(function* (statement) {
  for (const { name, key, qualifier, family, path } of statement.conditions) {
    if (qualifier === 'ForAllValues' && family !== 'null' && findConditionKey(name)?.multivalued === false) {
      yield {
        path,
        message: `'${key}' has one value: ForAllValues adds only that the condition holds without it`,
        fix: 'Remove ForAllValues',
      }
    }
  }
})
