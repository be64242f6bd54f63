import { eachStatement, type Rule } from '../rule.js'

export const typeMismatchString: Rule = eachStatement(function* (statement) {
  for (const { family, operator, texts } of statement.conditions) {
    if (family !== 'binary') continue
    for (const { value, path } of texts)
      if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
        yield { path, message: `${operator} takes text in base64, found '${value}'`, fix: 'Encode the value' }
  }
})
