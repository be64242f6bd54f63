import { eachStatement, type Rule } from '../rule.js'

export const invalidDateValue: Rule = eachStatement(function* (statement) {
  for (const { family, texts } of statement.conditions) {
    if (family !== 'date') continue
    for (const { value, path } of texts)
      if (/^\d{1,18}$/.test(value) && !/^\d{4}$/.test(value))
        yield {
          path,
          message: `'${value}' counts seconds since 1970 and may not be the time that is meant`,
          fix: "Write a date such as '2026-11-22' or '2026-11-22T08:00:00Z'",
        }
  }
})
