import { eachStatement, type Rule } from '../rule.js'
import { isOpenOperator, permissiveness } from '../sensitive-keys.js'

export const wildcardUsageTooPermissive: Rule = eachStatement(function* (statement) {
  for (const { name, key, texts, base } of statement.conditions) {
    if (!isOpenOperator(base)) continue
    for (const { value, path } of texts) {
      const verdict = permissiveness(name, value, ['*', '?'])
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
