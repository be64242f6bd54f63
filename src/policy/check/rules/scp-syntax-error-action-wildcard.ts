import { eachStatement, type Rule } from '../rule.js'
import { actionsOf, hasWildcard } from '../texts.js'

export const scpSyntaxErrorActionWildcard: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'scp') return
  for (const { value, path } of actionsOf(statement)) {
    if (hasWildcard(value.replace(/[*?]+$/, '')))
      yield {
        path,
        message: `'${value}' has a wildcard before its end`,
        fix: 'In a service control policy, name the actions or end with the wildcard',
      }
  }
})
