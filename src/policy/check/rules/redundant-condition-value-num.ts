import { eachStatement, type Rule } from '../rule.js'

const bounds = /^Numeric(LessThan|GreaterThan)(Equals)?$/

export const redundantConditionValueNum: Rule = eachStatement(function* (statement) {
  for (const { base, texts, path, qualifier } of statement.conditions) {
    if (qualifier === undefined && bounds.test(base) && texts.length > 1)
      yield {
        path,
        message: `of ${texts.length} numbers the ${base.includes('Less') ? 'largest' : 'smallest'} alone decides`,
        fix: 'Keep that one',
      }
  }
})
