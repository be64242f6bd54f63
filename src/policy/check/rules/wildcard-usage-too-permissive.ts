import { eachStatement, type Rule } from '../rule.js'
import { permissiveness } from '../sensitive-keys.js'
import { withoutVariables } from '../texts.js'

export const wildcardUsageTooPermissive: Rule = eachStatement(function* (statement) {
  for (const { name, key, texts, base } of statement.conditions) {
    if (base !== 'StringLike' && !base.startsWith('Arn')) continue
    for (const { value, path } of texts) {
      const place = withoutVariables(value).search(/[*?]/)
      if (place === -1) continue
      const verdict = permissiveness(name, value, place)
      if (verdict === 'forbidden')
        yield { path, message: `'${key}' takes no wildcard: it may fit every value`, fix: 'Write the value out' }
      else if (verdict === 'userid')
        yield {
          path,
          message: 'a wildcard on the left of the colon opens aws:userid to every identity',
          fix: "Put it to the right of the colon, or write '*' alone on the left",
        }
    }
  }
})
