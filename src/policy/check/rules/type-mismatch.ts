import { findConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'

const fitting: Readonly<Record<string, readonly string[]>> = {
  String: ['string'],
  // AWS recommends the ARN operators but accepts string operators; STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS covers those
  ARN: ['arn', 'string'],
  Bool: ['bool'],
  Numeric: ['numeric'],
  // seconds since 1970 are a number, so both types of operator suit aws:EpochTime
  Date: ['date', 'numeric'],
  IPAddress: ['ip'],
  Binary: ['binary'],
}

export const typeMismatch: Rule = eachStatement(function* (statement) {
  for (const { name, key, family, base, path } of statement.conditions) {
    if (family === undefined || family === 'null') continue
    const facts = findConditionKey(name)
    if (facts === undefined || fitting[facts.type]?.includes(family) !== false) continue
    // the source lists a few ARN keys as strings
    if (facts.type === 'String' && (family === 'arn' || family === 'bool')) continue
    yield {
      path,
      message: `'${key}' is of type ${facts.type}, which ${base} does not compare`,
      fix: 'Use an operator for that type',
    }
  }
})
