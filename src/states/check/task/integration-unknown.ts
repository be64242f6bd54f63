import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { nearest } from '../nearest.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const integrationUnknown = refusal(
  'states/integration-unknown',
  "✗ no optimized integration '{found}' is known: expected {what}. Correct the Resource; one newer than this release is right all the same",
)

/** An optimized integration is one of those that the Developer Guide lists. */
export const integrationUnknownRule: Rule = {
  refusal: integrationUnknown,
  severity: 'warning',
  docs: docs.integrations,
  check: {
    Task: ({ resource, place }, report, { integrations }) => {
      if (integrations === undefined || resource?.kind !== 'optimized' || resource.action === '') return
      const actions = integrations.optimized(resource.service)
      const found = `${resource.service}:${resource.action}`
      if (actions === undefined) {
        report(at(place, 'Resource'), {
          found,
          what: `a service that has one, or arn:${resource.partition}:states:::aws-sdk:…`,
        })
      } else if (!Object.hasOwn(actions, resource.action)) {
        const names = Object.keys(actions)
        report(at(place, 'Resource'), { found, what: `one of ${names.join(', ')}${nearest(resource.action, names)}` })
      }
    },
  },
}
