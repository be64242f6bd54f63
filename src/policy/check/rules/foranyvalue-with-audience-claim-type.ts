import { eachStatement, type Rule } from '../rule.js'

export const foranyvalueWithAudienceClaimType: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust') return
  for (const { name, key, qualifier, path } of statement.conditions) {
    if (name.endsWith(':aud') && qualifier === 'ForAnyValue')
      yield { path, message: `'${key}' has one value`, fix: 'Remove ForAnyValue' }
  }
})
