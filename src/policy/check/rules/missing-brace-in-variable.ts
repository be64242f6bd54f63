import { eachStatement, type Rule } from '../rule.js'
import { variablePlaces } from '../variables.js'

export const missingBraceInVariable: Rule = eachStatement(function* (statement) {
  for (const { path, variable } of variablePlaces(statement)) {
    if (!variable.closed)
      yield { path, message: 'a policy variable has no closing brace', fix: "Write '}' after the key" }
  }
})
