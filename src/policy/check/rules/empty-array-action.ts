import { eachStatement, type Rule } from '../rule.js'

export const emptyArrayAction: Rule = eachStatement(function* (statement) {
  for (const element of ['Action', 'NotAction']) {
    const value = statement.value[element]
    if (Array.isArray(value) && value.length === 0)
      yield {
        path: [...statement.path, element],
        message: `${element} is an empty list`,
        fix: 'Name actions, or remove the statement',
      }
  }
})
