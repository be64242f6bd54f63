import { eachStatement, type Rule } from '../rule.js'

export const unsupportedGlobalConditionKey: Rule = eachStatement(function* (statement, policy) {
  // AWS warns of the same key in identity policies and refuses it in those of resources
  if (policy.kind !== 'resource' && policy.kind !== 'trust' && policy.kind !== 'rcp') return
  for (const { name, key, path } of statement.conditions) {
    if (name === 'aws:arn')
      yield { path, message: `'${key}' is no longer a condition key`, fix: 'Use aws:PrincipalArn or aws:SourceArn' }
  }
})
