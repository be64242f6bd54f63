import { splitArn } from '../../../arn/parse-arn.js'
import { eachStatement, type Rule } from '../rule.js'

export const redundantPrincipalInRoleTrustPolicy: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust') return
  const roles = new Set(
    statement.principals.flatMap(({ value }) => {
      const facts = splitArn(value)
      return facts?.service === 'iam' && facts.resource.startsWith('role/')
        ? [`${facts.account}/${facts.resource.split('/').at(-1)}`]
        : []
    }),
  )
  for (const { value, path } of statement.principals) {
    const facts = splitArn(value)
    // a session's ARN is one of STS; AWS's page on this check writes it as one of IAM
    if ((facts?.service !== 'sts' && facts?.service !== 'iam') || !facts.resource.startsWith('assumed-role/')) continue
    if (roles.has(`${facts.account}/${facts.resource.split('/')[1]}`))
      yield { path, message: `'${value}' is a session of a role that is trusted already`, fix: 'Remove it' }
  }
})
