import { eachStatement, type Rule } from '../rule.js'

export const confirmAudienceClaimType: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust') return
  for (const { name, key, qualifier, path } of statement.conditions) {
    if (name.endsWith(':aud') && qualifier === 'ForAllValues')
      yield {
        path,
        message: `'${key}' has one value: a set operator holds without it as well`,
        fix: 'Remove ForAllValues',
      }
  }
})
