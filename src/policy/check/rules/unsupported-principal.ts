import { eachStatement, type Rule } from '../rule.js'

export const unsupportedPrincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'identity' && policy.kind !== 'boundary' && policy.kind !== 'session') return
  for (const element of ['Principal', 'NotPrincipal'])
    if (statement.has(element))
      yield {
        path: [...statement.path, element],
        message: `a policy of an identity has no ${element}: the identity is the principal`,
        fix: 'Remove it',
      }
})
