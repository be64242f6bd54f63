import { eachStatement, type Rule } from '../rule.js'

export const federatedPrincipalNotSupported: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind === 'trust') return
  for (const { kind, path } of [...statement.principals, ...statement.notPrincipals]) {
    if (kind === 'Federated')
      yield {
        path,
        message: 'a federated principal can only assume a role: it belongs in trust policies only',
        fix: 'Name the role, or a session of it',
      }
  }
})
