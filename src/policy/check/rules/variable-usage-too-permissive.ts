import { eachStatement, type Rule } from '../rule.js'
import { isOpenOperator, permissiveness, variableSign } from '../sensitive-keys.js'
import { isOpenText } from '../texts.js'

// AWS itself sets these keys: a variable for one of them is no more permissive than its value
const fixed = /^\$\{aws:(principalaccount|principalorgid|resourceaccount|resourceorgid|sourceaccount)\}$/i

export const variableUsageTooPermissive: Rule = eachStatement(function* (statement) {
  for (const { name, key, texts, base } of statement.conditions) {
    // under an exact operator a variable is its value, and a wildcard in it is an ordinary character
    if (!isOpenOperator(base)) continue
    for (const { value, path } of texts) {
      if (fixed.test(value) || isOpenText(value)) continue
      const verdict = permissiveness(name, value, [variableSign])
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
          fix: 'Put it to the right of the colon, or let it stand alone on the left',
        }
    }
  }
})
