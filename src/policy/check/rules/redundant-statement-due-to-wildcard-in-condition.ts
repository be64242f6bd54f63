import { neverMatches } from '../condition-shapes.js'
import { eachStatement, type Rule } from '../rule.js'

export const redundantStatementDueToWildcardInCondition: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions) {
    // a key that must be present here and must be absent under another operator
    const required = statement.conditions.some(
      (other) =>
        other !== condition &&
        other.name === condition.name &&
        (other.base === 'Null'
          ? other.texts.every(({ value }) => value.toLowerCase() === 'false')
          : !other.negated && !other.ifExists && other.qualifier !== 'ForAllValues'),
    )
    // ForAnyValue does not hold without a value
    const some = condition.qualifier === 'ForAnyValue' && !condition.ifExists
    if (neverMatches(condition) && (required || some))
      yield {
        path: condition.path,
        message: `no value of '${condition.key}' differs from '*', so that the statement never applies`,
        fix: 'Remove the statement, or correct the pattern',
      }
  }
})
