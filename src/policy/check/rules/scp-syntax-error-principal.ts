import { eachStatement, type Rule } from '../rule.js'

export const scpSyntaxErrorPrincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'scp') return
  for (const element of ['Principal', 'NotPrincipal'])
    if (statement.has(element))
      yield {
        path: [...statement.path, element],
        message: `a service control policy has no ${element}`,
        fix: 'Remove it, or compare aws:PrincipalArn in a condition',
      }
})
