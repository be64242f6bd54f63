import { eachStatement, type Rule } from '../rule.js'
import { permissiveness } from '../sensitive-keys.js'
import { isOpenText } from '../texts.js'

export const variableUsageTooPermissive: Rule = eachStatement(function* (statement) {
  for (const { name, key, texts, family, negated } of statement.conditions) {
    if ((family !== 'string' && family !== 'arn') || negated) continue
    for (const { value, path } of texts) {
      const place = value.indexOf('${')
      if (place === -1 || isOpenText(value) || /^\$\{[*?$]\}/.test(value.slice(place))) continue
      const verdict = permissiveness(name, value, place)
      if (verdict === 'forbidden')
        yield {
          path,
          message: `'${key}' takes no policy variable: one may come to fit every value`,
          fix: 'Write the value out',
        }
      else if (verdict === 'userid')
        yield {
          path,
          message: 'a variable on the left of the colon opens aws:userid to every identity',
          fix: 'Put it to the right of the colon',
        }
    }
  }
})
