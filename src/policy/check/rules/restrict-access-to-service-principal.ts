import { serviceGrants } from '../confused-deputy.js'
import { eachStatement, type Rule } from '../rule.js'

export const restrictAccessToServicePrincipal: Rule = eachStatement(function* (statement, policy) {
  // of a trust policy AWS says nothing here: many services assume roles without the source keys
  if (policy.kind !== 'resource') return
  // of other conditions RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL speaks
  if (statement.conditions.length > 0) return
  for (const { value, path } of serviceGrants(statement)) {
    yield {
      path,
      message: `'${value}' may act here for every customer of AWS`,
      fix: 'Compare aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths',
    }
  }
})
