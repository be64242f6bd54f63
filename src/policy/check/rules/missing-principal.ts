import { eachStatement, type Rule } from '../rule.js'

export const missingPrincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'resource' && policy.kind !== 'trust' && policy.kind !== 'rcp') return
  if (!statement.has('Principal') && !statement.has('NotPrincipal'))
    yield { path: statement.path, message: 'the statement does not say whom it is about', fix: 'Add a Principal' }
})
