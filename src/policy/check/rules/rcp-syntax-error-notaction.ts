import { eachStatement, type Rule } from '../rule.js'

export const rcpSyntaxErrorNotaction: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind === 'rcp' && statement.has('NotAction'))
    yield {
      path: [...statement.path, 'NotAction'],
      message: 'a resource control policy has no NotAction',
      fix: 'Name the actions',
    }
})
