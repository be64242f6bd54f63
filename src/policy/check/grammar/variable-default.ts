import { eachStatement, type Rule } from '../rule.js'
import { variablePlaces } from '../variables.js'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-default-values */
export const variableDefault: Rule = eachStatement(function* (statement) {
  for (const { path, variable } of variablePlaces(statement)) {
    const comma = variable.inner.indexOf(',')
    if (
      variable.closed &&
      comma !== -1 &&
      /^\s*'[^']*'\s*$/.test(variable.inner.slice(comma + 1)) &&
      !/^[^,]*[^,\s], '[^']*'$/.test(variable.inner)
    ) {
      yield {
        path,
        message: `in '\${${variable.inner}}' the default does not follow a comma and one space`,
        fix: 'Write the key, a comma, one space and the value in single quotes',
      }
    }
  }
})
