import { serviceGrants } from '../confused-deputy.js'
import { eachStatement, type Rule } from '../rule.js'
import { covers } from '../texts.js'

const needed = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession']

export const missingActionForRolesAnywhereTrustPolicy: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust' || !serviceGrants(statement).some(({ value }) => value === 'rolesanywhere.amazonaws.com'))
    return
  const missing = needed.filter((action) => !statement.actions.some(({ value }) => covers(value, action)))
  if (missing.length > 0)
    yield {
      path: [...statement.path, 'Action'],
      message: `IAM Roles Anywhere needs ${missing.join(' and ')} as well`,
      fix: 'Add what is missing',
    }
})
