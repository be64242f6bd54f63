import { eachStatement, type Rule } from '../rule.js'
import { variablePlaces } from '../variables.js'

export const unsupportedSpaceInVariable: Rule = eachStatement(function* (statement) {
  for (const { path, variable } of variablePlaces(statement)) {
    if (variable.closed && variable.inner.trim() !== '' && /\s/.test(variable.inner.split(',')[0] ?? ''))
      yield {
        path,
        message: `there is white space in the policy variable '\${${variable.inner}}'`,
        fix: 'Remove it; one space may follow the comma before a default',
      }
  }
})
