import { eachStatement, type Rule } from '../rule.js'
import { covers } from '../texts.js'

/**
 * Keys that have a value only if the policy also allows an action that sets it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html#id_credentials_temp_control-access_monitor-perms
 */
const setters: readonly (readonly [start: string, action: string])[] = [
  ['sts:sourceidentity', 'sts:SetSourceIdentity'],
  ['sts:transitivetagkeys', 'sts:TagSession'],
  ['aws:requesttag/', 'sts:TagSession'],
]

/** The actions that assume a role, in lowercase. */
const assuming = new Set(['sts:assumerole', 'sts:assumerolewithsaml', 'sts:assumerolewithwebidentity'])

export const missingActionForConditionKey: Rule = eachStatement(function* (statement, policy) {
  if (statement.actions.length === 0) return
  // elsewhere only an Allow to assume roles asks for what the call sets
  const assumes =
    statement.effect === 'Allow' && statement.actions.every(({ value }) => assuming.has(value.toLowerCase()))
  if (policy.kind !== 'trust' && !assumes) return
  for (const { name, key, path, base, ifExists } of statement.conditions) {
    const [, action] = setters.find(([start]) => name.startsWith(start)) ?? []
    if (
      action === undefined ||
      base === 'Null' ||
      ifExists ||
      statement.actions.some(({ value }) => covers(value, action))
    )
      continue
    yield { path, message: `'${key}' has a value only where the statement is about ${action}`, fix: `Add ${action}` }
  }
})
