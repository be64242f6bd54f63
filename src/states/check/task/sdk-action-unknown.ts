import { sdkActionUnknown, sdkServiceUnknown, sdkUnsupported } from '../../../core/refusals.js'
import type { SdkCall } from '../../integration.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

/** Reports the calls for which the table gives this answer. */
const calls = (wrong: Exclude<SdkCall, 'known'>): Rule['check'] => ({
  Task: ({ resource, place }, report, { integrations }) => {
    if (resource?.kind !== 'sdk' || integrations === undefined || resource.action === '') return
    const { service, action } = resource
    // another rule reports a wrong form
    if (!/^[a-z0-9]+$/.test(service) || !/^[a-z]/.test(action)) return
    if (integrations.sdk(service, action) !== wrong) return
    const found = wrong === 'service-unknown' ? service : action
    report(at(place, 'Resource'), { found, service, nearest: integrations.nearestSdk(service, action) })
  },
})

/** Step Functions can call the services that the Developer Guide lists. */
export const sdkServiceUnknownRule: Rule = {
  refusal: sdkServiceUnknown,
  severity: 'warning',
  docs: docs.sdk,
  check: calls('service-unknown'),
}

/** Step Functions can call the actions of those services. */
export const sdkActionUnknownRule: Rule = {
  refusal: sdkActionUnknown,
  severity: 'warning',
  docs: docs.sdk,
  check: calls('action-unknown'),
}

/** A few of their actions cannot be called. */
export const sdkUnsupportedRule: Rule = {
  refusal: sdkUnsupported,
  severity: 'warning',
  docs: docs.sdk,
  check: calls('unsupported'),
}
