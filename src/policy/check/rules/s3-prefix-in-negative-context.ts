import { eachStatement, type Rule } from '../rule.js'

export const s3PrefixInNegativeContext: Rule = eachStatement(function* (statement) {
  for (const { name, family, negated, texts, path } of statement.conditions) {
    // no prefix is shorter than the empty one
    const slips = statement.effect === (negated ? 'Allow' : 'Deny') && texts.some(({ value }) => value !== '')
    if (name === 's3:prefix' && family === 'string' && slips)
      yield {
        path,
        message: 'a shorter prefix in the request lists the same keys and is not matched',
        fix: 'Allow the prefixes that may be listed',
      }
  }
})
