import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const sdkActionForm = refusal(
  'states/sdk-action-form',
  "✗ '{found}' is not written as an AWS SDK integration: expected the service in lower case without separators and the action in camelCase, as in aws-sdk:dynamodb:getItem. Correct the case",
)

/** An AWS SDK integration names the service in lowercase and the action in camel case. */
export const sdkActionFormRule: Rule = {
  refusal: sdkActionForm,
  severity: 'warning',
  docs: docs.integrations,
  check: {
    Task: ({ resource, place }, report) => {
      if (resource?.kind !== 'sdk' || resource.action === '') return
      if (!/^[a-z0-9]+$/.test(resource.service) || !/^[a-z][A-Za-z0-9]*$/.test(resource.action)) {
        report(at(place, 'Resource'), { found: `${resource.service}:${resource.action}` })
      }
    },
  },
}
