import { eachStatement, type Rule } from '../rule.js'

export const unsupportedElementCombination: Rule = eachStatement(function* (statement) {
  for (const element of ['Action', 'Resource', 'Principal']) {
    if (statement.has(element) && statement.has(`Not${element}`))
      yield {
        path: statement.path,
        message: `the statement has both ${element} and Not${element}`,
        fix: 'Keep one of them',
      }
  }
})
