import { providerHost, providerKind } from '../federation.js'
import { eachStatement, type Rule } from '../rule.js'

export const missingConditionKeyForOidcPrincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust' || statement.effect !== 'Allow') return
  for (const { kind, value, path } of statement.principals) {
    if (kind !== 'Federated' || value.includes('${') || providerKind(value) !== 'oidc') continue
    const host = providerHost(value).toLowerCase()
    if (!statement.conditions.some(({ name }) => name.startsWith(`${host}:`)))
      yield {
        path,
        message: `everyone whom '${providerHost(value)}' knows may assume the role`,
        fix: `Compare ${providerHost(value)}:aud and ${providerHost(value)}:sub`,
      }
  }
})
