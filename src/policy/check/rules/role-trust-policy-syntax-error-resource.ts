import { eachStatement, type Rule } from '../rule.js'

export const roleTrustPolicySyntaxErrorResource: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust') return
  for (const element of ['Resource', 'NotResource'])
    if (statement.has(element))
      yield {
        path: [...statement.path, element],
        message: `a trust policy has no ${element}: it is about its role`,
        fix: 'Remove it',
      }
})
