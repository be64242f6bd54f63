import { serviceGrants, sourceKeys } from '../confused-deputy.js'
import { eachStatement, type Rule } from '../rule.js'

// services whose calls do not carry the source keys, or whose trust is bound to the role itself
const withoutKeys = new Set([
  'ec2.amazonaws.com',
  'lambda.amazonaws.com',
  'rolesanywhere.amazonaws.com',
  'edgelambda.amazonaws.com',
  'pods.eks.amazonaws.com',
  'ecs.amazonaws.com',
  'eks.amazonaws.com',
  'delivery.logs.amazonaws.com',
])

export const restrictAccessToServicePrincipal: Rule = eachStatement(function* (statement, policy) {
  // of a trust policy AWS says nothing here: many services assume roles without the source keys
  if (policy.kind !== 'resource') return
  const names = new Set(statement.conditions.map(({ name }) => name))
  if (sourceKeys.some((key) => names.has(key)) || names.size > 0) return
  for (const { value, path } of serviceGrants(statement)) {
    if (!withoutKeys.has(value))
      yield {
        path,
        message: `'${value}' may act here for every customer of AWS`,
        fix: 'Compare aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths',
      }
  }
})
