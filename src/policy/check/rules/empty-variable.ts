import { eachStatement, type Rule } from '../rule.js'
import { variablePlaces } from '../variables.js'

export const emptyVariable: Rule = eachStatement(function* (statement) {
  for (const { path, variable } of variablePlaces(statement)) {
    if (variable.closed && variable.inner.trim() === '')
      yield { path, message: "the policy variable '${}' names no key", fix: 'Write a condition key between the braces' }
  }
})
