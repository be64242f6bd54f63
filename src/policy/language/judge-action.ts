import { hasToken } from '../../arn/tokens.js'
import { rcpServices } from '../../catalog/generated/rcp-services.js'
import { expandAction, findAction, isService } from '../../catalog/lookups.js'
import { nearestActions } from '../../catalog/nearest-actions.js'
import { nearestPrefix } from '../../catalog/service-aliases.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import type { PolicyKind } from '../kind.js'
import { carriers } from './carriers.js'
import { isOfNoRole } from './trust-actions.js'

/** Refuses an action that is not in the catalog, and a pattern that matches none. */
export const judgeAction = (action: string): void => {
  if (action === '*' || hasToken(action)) return
  const [prefix = '', name = ''] = action.split(':')
  if (prefix !== prefix.toLowerCase() && isService(prefix)) {
    refuse(refusal.serviceCase, 'action', prefix, { service: prefix.toLowerCase() })
  }
  if (!isService(prefix)) {
    refuse(refusal.serviceUnknown, 'action', prefix, { nearest: nearestPrefix(prefix) })
  }
  if (name.includes('*') || name.includes('?')) {
    if (expandAction(action).length === 0) refuse(refusal.actionPattern, 'action', name, { service: prefix })
    return
  }
  // IAM compares names regardless of case; here they have to be in AWS's own spelling
  if (findAction(action)?.action !== action) {
    refuse(refusal.actionUnknown, 'action', name, { service: prefix, nearest: nearestActions(prefix, name) })
  }
}

const ofRcp: ReadonlySet<string> = /* @__PURE__ */ new Set(rcpServices)

/** Refuses an action that a policy of that kind, or of that service's resource, cannot contain. */
export const judgeActionOfKind = (
  kind: PolicyKind,
  { service, restricted }: { readonly service: string | undefined; readonly restricted: boolean },
  action: string,
): void => {
  const prefix = action.slice(0, Math.max(0, action.indexOf(':')))
  const known = isService(prefix)
  if (restricted && action !== '*' && /[*?](?!$)/.test(action)) refuse(refusal.scpWildcard, 'action', action)
  if (kind === 'rcp' && (action === '*' || (known && !ofRcp.has(prefix)))) refuse(refusal.rcpAction, 'action', action)
  if (kind === 'trust' && known && (prefix !== 'sts' || isOfNoRole(action)))
    refuse(refusal.trustAction, 'action', action)
  if (service !== undefined && Object.hasOwn(carriers, service) && known && prefix !== service) {
    refuse(refusal.actionOfOtherService, 'action', action, { service })
  }
}
