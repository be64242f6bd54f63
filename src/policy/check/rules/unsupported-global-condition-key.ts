import { eachStatement, type Rule } from '../rule.js'

export const unsupportedGlobalConditionKey: Rule = eachStatement(function* (statement, policy) {
  // AWS warns about this key in identity-based policies, and refuses it in resource-based ones
  if (policy.kind !== 'resource' && policy.kind !== 'trust' && policy.kind !== 'rcp') return
  for (const { name, key, path } of statement.conditions) {
    if (name === 'aws:arn')
      yield { path, message: `'${key}' is no longer a condition key`, fix: 'Use aws:PrincipalArn or aws:SourceArn' }
  }
})
