import { isObject } from '../../../core/json.js'
import { show } from '../../../core/refuse.js'
import { eachStatement, type Rule } from '../rule.js'

export const invalidPrincipalFormat: Rule = eachStatement(function* (statement) {
  for (const element of ['Principal', 'NotPrincipal']) {
    const value = statement.value[element]
    if (statement.has(element) && value !== '*' && !isObject(value)) {
      yield {
        path: [...statement.path, element],
        message: `${element} is ${show(value)}`,
        fix: `Write '*', or an object such as { "AWS": "…" }`,
      }
    }
  }
})
