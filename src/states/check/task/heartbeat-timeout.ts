import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const heartbeatTimeout = refusal(
  'states/heartbeat-timeout',
  '✗ HeartbeatSeconds is {found} and TimeoutSeconds {timeout}: expected a heartbeat shorter than the timeout. Shorten the one or lengthen the other',
)

/** The heartbeat interval is shorter than the timeout. */
export const heartbeatTimeoutRule: Rule = {
  refusal: heartbeatTimeout,
  severity: 'error',
  docs: docs.task,
  check: {
    fields: ({ kind, value, place }, report) => {
      if (kind !== 'Task') return
      const { HeartbeatSeconds: heartbeat, TimeoutSeconds: timeout } = value
      if (typeof heartbeat === 'number' && typeof timeout === 'number' && heartbeat >= timeout) {
        report(at(place, 'HeartbeatSeconds'), { found: String(heartbeat), timeout: String(timeout) })
      }
    },
  },
}
