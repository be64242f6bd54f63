import { eachStatement, type Rule } from '../rule.js'

export const roleTrustPolicySyntaxErrorNotprincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind === 'trust' && statement.has('NotPrincipal'))
    yield {
      path: [...statement.path, 'NotPrincipal'],
      message: 'a trust policy has no NotPrincipal',
      fix: 'Name who is trusted in Principal',
    }
})
