import { serviceGrants, sourceKeys } from '../confused-deputy.js'
import { eachStatement, type Rule } from '../rule.js'

export const recommendedConditionKeyForServicePrincipal: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'resource') return
  const names = new Set(statement.conditions.map(({ name }) => name))
  if (names.size === 0 || sourceKeys.some((key) => names.has(key))) return
  for (const { value, path } of serviceGrants(statement)) {
    yield {
      path,
      message: `'${[...names][0]}' does not say on whose behalf '${value}' acts`,
      fix: 'Compare aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths',
    }
  }
})
