import { serviceGrants } from '../confused-deputy.js'
import { eachStatement, type Rule } from '../rule.js'

export const restrictAccessToServicePrincipal: Rule = eachStatement(function* (statement, policy) {
  // AWS does not report this in trust policies: many services assume roles without the source keys
  if (policy.kind !== 'resource') return
  // RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL reports other conditions
  if (statement.conditions.length > 0) return
  for (const { value, path } of serviceGrants(statement)) {
    yield {
      path,
      message: `'${value}' may act here for every customer of AWS`,
      fix: 'Compare aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths',
    }
  }
})
