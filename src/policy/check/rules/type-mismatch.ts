import { findConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'

const fitting: Readonly<Record<string, readonly string[]>> = {
  String: ['string'],
  // exact text compares with an ARN and with a date or number written out
  ARN: ['arn', 'string'],
  Bool: ['bool', 'string'],
  Numeric: ['numeric', 'string'],
  Date: ['date', 'numeric', 'string'],
  IPAddress: ['ip', 'string'],
  Binary: ['binary', 'string'],
}

export const typeMismatch: Rule = eachStatement(function* (statement) {
  for (const { name, key, family, base, path } of statement.conditions) {
    if (family === undefined || family === 'null') continue
    const facts = findConditionKey(name)
    if (facts === undefined || fitting[facts.type]?.includes(family) !== false) continue
    // the source writes a few ARN keys as strings
    if (facts.type === 'String' && (family === 'arn' || family === 'bool')) continue
    yield {
      path,
      message: `'${key}' is of type ${facts.type}, which ${base} does not compare`,
      fix: 'Use an operator for that type',
    }
  }
})
