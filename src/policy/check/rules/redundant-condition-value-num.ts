import { eachStatement, type Rule } from '../rule.js'

const bounds = /^Numeric(LessThan|GreaterThan)(Equals)?$/

export const redundantConditionValueNum: Rule = eachStatement(function* (statement) {
  for (const { base, texts, path, qualifier } of statement.conditions) {
    if (qualifier !== undefined || !bounds.test(base) || texts.length < 2) continue
    const [side, best] = base.includes('Less') ? (['largest', Math.max] as const) : (['smallest', Math.min] as const)
    const decisive = best(...texts.map(({ value }) => Number(value)))
    yield {
      path,
      message: `of ${texts.length} numbers the ${side} alone decides`,
      fix: Number.isNaN(decisive) ? 'Keep that one' : `Keep ${decisive}`,
    }
  }
})
