import { eachStatement, type Rule } from '../rule.js'

const date = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/

export const typeMismatchDate: Rule = eachStatement(function* (statement) {
  for (const { family, operator, texts } of statement.conditions) {
    if (family !== 'date') continue
    for (const { value, path } of texts)
      if (!date.test(value) && !/^\d+$/.test(value) && !value.includes('${'))
        yield {
          path,
          message: `${operator} takes a date, found '${value}'`,
          fix: "Write one such as '2026-11-22T08:00:00Z'",
        }
  }
})
