import { eachStatement, type Rule } from '../rule.js'

export const typeMismatchBoolean: Rule = eachStatement(function* (statement) {
  for (const { family, operator, texts } of statement.conditions) {
    if (family !== 'bool' && family !== 'null') continue
    for (const { value, path } of texts)
      if (!/^(true|false)$/i.test(value) && !value.includes('${'))
        yield { path, message: `${operator} takes true or false, found '${value}'`, fix: "Write 'true' or 'false'" }
  }
})
