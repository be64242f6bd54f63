import { sdkActionUnknown, sdkServiceUnknown, sdkUnsupported } from '../../../core/refusals.js'
import type { SdkCall } from '../../integration.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

/** Finds the calls of which the table says so. */
const calls = (wrong: Exclude<SdkCall, 'known'>): Rule['check'] => ({
  Task: ({ resource, place }, report, { integrations }) => {
    if (resource?.kind !== 'sdk' || integrations === undefined || resource.action === '') return
    const { service, action } = resource
    // another rule says that the form is wrong
    if (!/^[a-z0-9]+$/.test(service) || !/^[a-z]/.test(action)) return
    if (integrations.sdk(service, action) !== wrong) return
    const found = wrong === 'service-unknown' ? service : action
    report(at(place, 'Resource'), { found, service, nearest: integrations.nearestSdk(service, action) })
  },
})

/** Step Functions calls the services that the Developer Guide lists. */
export const sdkServiceUnknownRule: Rule = {
  refusal: sdkServiceUnknown,
  severity: 'warning',
  docs: docs.sdk,
  check: calls('service-unknown'),
}

/** Step Functions calls the actions of those services. */
export const sdkActionUnknownRule: Rule = {
  refusal: sdkActionUnknown,
  severity: 'warning',
  docs: docs.sdk,
  check: calls('action-unknown'),
}

/** Some actions cannot be called. */
export const sdkUnsupportedRule: Rule = {
  refusal: sdkUnsupported,
  severity: 'warning',
  docs: docs.sdk,
  check: calls('unsupported'),
}
