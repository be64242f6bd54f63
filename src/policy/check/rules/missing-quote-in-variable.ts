import { eachStatement, type Rule } from '../rule.js'
import { variablePlaces } from '../variables.js'

export const missingQuoteInVariable: Rule = eachStatement(function* (statement) {
  for (const { path, variable } of variablePlaces(statement)) {
    const comma = variable.inner.indexOf(',')
    if (variable.closed && comma !== -1 && !/^'[^']*'$/.test(variable.inner.slice(comma + 1).trim())) {
      yield {
        path,
        message: `the default value in '\${${variable.inner}}' is not in single quotes`,
        fix: 'Write a comma, one space and the value in single quotes',
      }
    }
  }
})
