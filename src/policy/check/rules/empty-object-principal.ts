import { isObject } from '../../../core/json.js'
import { eachStatement, type Rule } from '../rule.js'

export const emptyObjectPrincipal: Rule = eachStatement(function* (statement) {
  for (const element of ['Principal', 'NotPrincipal']) {
    const value = statement.value[element]
    if (isObject(value) && Object.keys(value).length === 0)
      yield {
        path: [...statement.path, element],
        message: `${element} is empty: the statement is about no one`,
        fix: 'Name principals, or remove the statement',
      }
  }
})
