import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const retryMaxDelay = refusal(
  'states/retry-max-delay',
  '✗ MaxDelaySeconds is {found}, but the first retry waits {interval} seconds: expected a number greater than IntervalSeconds. Raise MaxDelaySeconds or lower IntervalSeconds',
)

/** The longest delay is longer than the first. */
export const retryMaxDelayRule: Rule = {
  refusal: retryMaxDelay,
  severity: 'warning',
  docs: docs.retry,
  check: {
    fields: ({ kind, value, place }, report) => {
      if (kind !== 'Retrier') return
      const { IntervalSeconds: interval = 1, MaxDelaySeconds: delay } = value
      if (typeof delay === 'number' && typeof interval === 'number' && delay <= interval && delay >= 1) {
        report(at(place, 'MaxDelaySeconds'), { found: String(delay), interval: String(interval) })
      }
    },
  },
}
