import { findConditionKey } from '../../../catalog/condition-keys.js'
import { alsoFits } from '../../conditions/also-fits.js'
import { eachStatement, type Rule } from '../rule.js'

export const missingQualifier: Rule = eachStatement(function* (statement) {
  for (const { name, key, family, base, qualifier, path } of statement.conditions) {
    if (qualifier !== undefined || family === undefined || family === 'null') continue
    if (findConditionKey(name)?.multivalued === true && !alsoFits(name, base))
      yield {
        path,
        message: `'${key}' has several values`,
        fix: "Put 'ForAllValues:' or 'ForAnyValue:' before the operator",
      }
  }
})
