import { isObject } from '../../../core/json.js'
import { eachStatement, type Rule } from '../rule.js'

export const emptyArrayPrincipal: Rule = eachStatement(function* (statement) {
  for (const element of ['Principal', 'NotPrincipal']) {
    const value = statement.value[element]
    for (const [kind, values] of isObject(value) ? Object.entries(value) : []) {
      if (Array.isArray(values) && values.length === 0)
        yield {
          path: [...statement.path, element, kind],
          message: `${kind} is an empty list: the statement is about no one`,
          fix: 'Name principals, or remove the statement',
        }
    }
  }
})
