import { eachStatement, type Rule } from '../rule.js'

export const missingResource: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind === 'trust' || statement.has('Resource') || statement.has('NotResource')) return
  yield {
    path: statement.path,
    message: 'the statement has no Resource and no NotResource',
    fix: 'Say what it is about',
  }
})
