import { eachStatement, type Rule } from '../rule.js'

export const rcpSyntaxErrorPrincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'rcp') return
  if (statement.has('NotPrincipal'))
    yield {
      path: [...statement.path, 'NotPrincipal'],
      message: 'a resource control policy has no NotPrincipal',
      fix: "Write Principal '*' and compare aws:PrincipalArn in a condition",
    }
  if (statement.has('Principal') && statement.value['Principal'] !== '*')
    yield {
      path: [...statement.path, 'Principal'],
      message: "a resource control policy accepts only '*' as its Principal",
      fix: "Write '*' and compare aws:PrincipalArn in a condition",
    }
})
