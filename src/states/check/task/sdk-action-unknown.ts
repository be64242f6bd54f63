import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const words = {
  'service-unknown': 'names no known service',
  'action-unknown': 'names no known action of the service',
  unsupported: 'is an action that Step Functions cannot call',
} as const

export const sdkActionUnknown = refusal(
  'states/sdk-action-unknown',
  "✗ '{found}' {what}: expected a service and action of the list of AWS SDK integrations. Correct the name; one newer than this release is right all the same",
)

/** Step Functions calls the actions of the services that the Developer Guide lists. */
export const sdkActionUnknownRule: Rule = {
  refusal: sdkActionUnknown,
  severity: 'warning',
  docs: docs.sdk,
  check: {
    Task: ({ resource, place }, report, { integrations }) => {
      if (resource?.kind !== 'sdk' || integrations === undefined || resource.action === '') return
      const { service, action } = resource
      // another rule says that the form is wrong
      if (!/^[a-z0-9]+$/.test(service) || !/^[a-z]/.test(action)) return
      const known = integrations.sdk(service, action)
      if (known !== 'known') report(at(place, 'Resource'), { found: `${service}:${action}`, what: words[known] })
    },
  },
}
