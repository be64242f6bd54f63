import { eachStatement, type Rule } from '../rule.js'

export const typeMismatchNumber: Rule = eachStatement(function* (statement) {
  for (const { family, operator, texts } of statement.conditions) {
    if (family !== 'numeric') continue
    for (const { value, path } of texts)
      if (!/^-?\d+(\.\d+)?$/.test(value) && !value.includes('${'))
        yield { path, message: `${operator} takes a number, found '${value}'`, fix: 'Write digits' }
  }
})
