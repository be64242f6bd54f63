import { eachStatement, type Rule } from '../rule.js'

const date =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-4]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/

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
