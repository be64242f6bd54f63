import { splitArn } from '../arn/parse-arn.js'
import type { AccountAccess, ResourceAccess, TargetRole } from './result.js'

/** Target roles and resource policies, grouped by their account, in the order in which the accounts first occur. */
export const byAccount = (
  targetRoles: readonly TargetRole[],
  resourcePolicies: readonly ResourceAccess[],
): readonly AccountAccess[] => {
  const accounts = new Map<string, { targetRoles: TargetRole[]; resourcePolicies: ResourceAccess[] }>()
  const of = (arn: string | undefined) => {
    const account = splitArn(arn ?? '')?.account ?? ''
    const known = accounts.get(account) ?? { targetRoles: [], resourcePolicies: [] }
    accounts.set(account, known)
    return known
  }
  for (const role of targetRoles) of(role.roleArn).targetRoles.push(role)
  for (const policy of resourcePolicies) of(policy.resourceArn).resourcePolicies.push(policy)
  return [...accounts].map(([account, own]) => (account === '' ? own : { account, ...own }))
}
