import { neverMatches } from '../condition-shapes.js'
import { eachStatement, type Rule } from '../rule.js'

export const redundantStatementDueToWildcardInCondition: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions) {
    // a required key that may not be there while another operator asks for it
    const required = statement.conditions.some(
      (other) =>
        other !== condition &&
        other.name === condition.name &&
        !other.negated &&
        !other.ifExists &&
        other.base !== 'Null',
    )
    if (neverMatches(condition) && required)
      yield {
        path: condition.path,
        message: `no value of '${condition.key}' differs from '*', so that the statement never applies`,
        fix: 'Remove the statement, or correct the pattern',
      }
  }
})
