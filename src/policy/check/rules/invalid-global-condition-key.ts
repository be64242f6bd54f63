import { findGlobalConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'

export const invalidGlobalConditionKey: Rule = eachStatement(function* (statement) {
  for (const { name, key, path } of statement.conditions) {
    // other rules report the deprecated key, and tag keys without the name of a tag
    if (!name.startsWith('aws:') || name === 'aws:arn' || /^aws:(principaltag|resourcetag|requesttag)\/?$/.test(name))
      continue
    if (findGlobalConditionKey(name) === undefined && !key.includes('${')) {
      yield { path, message: `there is no global condition key '${key}'`, fix: 'Correct the name' }
    }
  }
})
