import { eachStatement, type Rule } from '../rule.js'

export const emptyArrayResource: Rule = eachStatement(function* (statement) {
  for (const element of ['Resource', 'NotResource']) {
    const value = statement.value[element]
    if (Array.isArray(value) && value.length === 0)
      yield {
        path: [...statement.path, element],
        message: `${element} is an empty list`,
        fix: 'Name resources, or remove the statement',
      }
  }
})
