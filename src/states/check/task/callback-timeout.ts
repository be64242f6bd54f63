import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

const limits = ['HeartbeatSeconds', 'HeartbeatSecondsPath', 'TimeoutSeconds', 'TimeoutSecondsPath'] as const

export const callbackTimeout = refusal(
  'states/callback-timeout',
  '✗ this Task waits for its token with no limit: up to a year: expected HeartbeatSeconds or TimeoutSeconds. Add one of the two',
)

/** A Task that waits for its token limits how long it waits. */
export const callbackTimeoutRule: Rule = {
  refusal: callbackTimeout,
  severity: 'warning',
  docs: docs.timeouts,
  check: {
    Task: ({ resource, value, place }, report) => {
      if (resource === undefined || !('pattern' in resource) || resource.pattern !== 'waitForTaskToken') return
      for (const field of limits) if (value[field] !== undefined) return
      report(place)
    },
  },
}
