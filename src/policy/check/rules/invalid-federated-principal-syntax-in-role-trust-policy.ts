import { providerKind } from '../federation.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

export const invalidFederatedPrincipalSyntaxInRoleTrustPolicy: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust') return
  for (const { kind, value, path } of statement.principals) {
    if (kind === 'Federated' && !value.includes('${') && !hasWildcard(value) && providerKind(value) === undefined) {
      yield {
        path,
        message: `'${value}' names no identity provider`,
        fix: 'Write the ARN of a SAML or OIDC provider, or the domain of one that AWS knows',
      }
    }
  }
})
