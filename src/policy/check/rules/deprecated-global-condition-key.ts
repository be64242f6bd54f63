import { eachStatement, type Rule } from '../rule.js'

export const deprecatedGlobalConditionKey: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind === 'resource' || policy.kind === 'trust' || policy.kind === 'rcp') return
  for (const { name, key, path } of statement.conditions)
    if (name === 'aws:arn') yield { path, message: `'${key}' is deprecated`, fix: 'Use aws:PrincipalArn' }
})
