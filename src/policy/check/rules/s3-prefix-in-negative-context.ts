import { eachStatement, type Rule } from '../rule.js'

export const s3PrefixInNegativeContext: Rule = eachStatement(function* (statement) {
  for (const { name, base, path } of statement.conditions) {
    const slips =
      (statement.effect === 'Deny' && base === 'StringLike') ||
      (statement.effect === 'Allow' && base === 'StringNotLike')
    if (name === 's3:prefix' && slips)
      yield {
        path,
        message: 'a shorter prefix in the request lists the same keys and is not matched',
        fix: 'Allow the prefixes that may be listed',
      }
  }
})
