import { eachStatement, type Rule } from '../rule.js'
import { actionsOf, hasWildcard } from '../texts.js'

/** https://aws.amazon.com/about-aws/whats-new/2025/09/aws-organizations-iam-language-service-control-policies/ */
export const scpSyntaxErrorActionWildcard: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'scp') return
  for (const { value, path } of actionsOf(statement)) {
    if (hasWildcard(value.replace(/[*?]+$/, '')))
      yield {
        path,
        // it is not known which partition the policy is for
        severity: 'warning',
        message: `'${value}' has a wildcard before its end, which service control policies take in commercial and GovCloud Regions only`,
        fix: 'Elsewhere, name the actions or end with the wildcard',
      }
  }
})
