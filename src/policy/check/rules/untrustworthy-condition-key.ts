import { eachStatement, type Rule } from '../rule.js'

/**
 * Keys whose values the caller writes.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-useragent
 */
const spoofable = new Set(['aws:referer', 'aws:useragent'])

export const untrustworthyConditionKey: Rule = eachStatement(function* (statement) {
  for (const { name, key, path } of statement.conditions)
    if (spoofable.has(name))
      yield { path, message: `'${key}' is set by the caller itself`, fix: 'Do not allow or deny by it' }
})
