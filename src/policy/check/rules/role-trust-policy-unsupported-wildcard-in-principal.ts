import { eachStatement, type Rule } from '../rule.js'

export const roleTrustPolicyUnsupportedWildcardInPrincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust') return
  for (const { kind, path } of statement.principals)
    if (kind === '*')
      yield {
        path,
        message: "a trust policy does not accept '*' as its Principal",
        fix: statement.effect === 'Deny' ? 'Write { "AWS": "*" }' : 'Name who is trusted',
      }
})
