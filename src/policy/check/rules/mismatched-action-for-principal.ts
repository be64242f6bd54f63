import { providerKind } from '../federation.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

const wants = { saml: 'sts:AssumeRoleWithSAML', oidc: 'sts:AssumeRoleWithWebIdentity' } as const

export const mismatchedActionForPrincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust') return
  for (const { value: action, path } of statement.actions) {
    if (hasWildcard(action)) continue
    const name = action.toLowerCase()
    const wrong = statement.principals.filter(({ kind, value }) => {
      // a Deny for everybody is also for those who sign in through a provider
      if (value === '*' && statement.effect === 'Deny') return false
      const provider = providerKind(value)
      if (kind !== 'Federated') return name === 'sts:assumerolewithsaml' || name === 'sts:assumerolewithwebidentity'
      if (value.includes('${')) return name === 'sts:assumerole'
      return provider !== undefined && name.startsWith('sts:assumerole') && name !== wants[provider].toLowerCase()
    })
    if (wrong.length > 0)
      yield {
        path,
        message: `${action} is not for ${wrong.map(({ value }) => `'${value}'`).join(', ')}`,
        fix: 'A SAML provider takes sts:AssumeRoleWithSAML, an OIDC provider sts:AssumeRoleWithWebIdentity, everyone else sts:AssumeRole',
      }
  }
})
