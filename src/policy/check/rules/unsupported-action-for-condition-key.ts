import { findConditionKey, supportsConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard, prefixOf } from '../texts.js'

export const unsupportedActionForConditionKey: Rule = eachStatement(function* (statement) {
  for (const { name, key, base, ifExists, negated, path } of statement.conditions) {
    // every request in a session that began with an identity provider carries its keys:
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#cross-condition-keys-wif
    if (prefixOf(name).includes('.') || name.startsWith('saml:')) continue
    // a test that holds without the key does so on purpose
    if (name.startsWith('aws:') || base === 'Null' || ifExists || findConditionKey(name) === undefined) continue
    const without = statement.actions.filter(
      ({ value }) => !hasWildcard(value) && supportsConditionKey(value, name) === false,
    )
    if (without.length > 0 && !negated) {
      yield {
        path,
        message: `${without
          .slice(0, 5)
          .map(({ value }) => value)
          .join(', ')}${without.length > 5 ? ', …' : ''} ${without.length === 1 ? 'does' : 'do'} not support '${key}'`,
        fix: 'Move them to a statement without this key',
      }
    }
  }
})
