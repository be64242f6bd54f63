import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const maxSeconds = 60

export const httpTimeout = refusal(
  'states/http-timeout',
  '✗ TimeoutSeconds is {found}, but an HTTP Task is ended after 60 seconds: expected at most 60. Lower it, or let the endpoint answer at once and call back',
)

/** An HTTP Task ends after 60 seconds. */
export const httpTimeoutRule: Rule = {
  refusal: httpTimeout,
  severity: 'warning',
  docs: docs.http,
  check: {
    Task: ({ resource, value, place }, report) => {
      const { TimeoutSeconds: timeout } = value
      const http = resource?.kind === 'optimized' && resource.service === 'http'
      if (http && typeof timeout === 'number' && timeout > maxSeconds) {
        report(at(place, 'TimeoutSeconds'), { found: String(timeout) })
      }
    },
  },
}
