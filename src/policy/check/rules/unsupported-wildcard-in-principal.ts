import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard, withoutVariables } from '../texts.js'

export const unsupportedWildcardInPrincipal: Rule = eachStatement(function* (statement) {
  for (const { kind, value, path } of [...statement.principals, ...statement.notPrincipals]) {
    if (kind === '*' || !hasWildcard(withoutVariables(value)) || (value === '*' && kind === 'AWS')) continue
    yield {
      path,
      message: `the principal '${value}' holds a wildcard`,
      fix: "Name principals one by one, or write '*' and compare aws:PrincipalArn in a condition",
    }
  }
})
