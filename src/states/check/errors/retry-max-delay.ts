import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const retryMaxDelay = {
  code: 'states/retry-max-delay',
  problem: 'MaxDelaySeconds is {found}, but the first retry waits {interval} seconds',
  expected: 'a number greater than IntervalSeconds',
  fix: 'Raise MaxDelaySeconds or lower IntervalSeconds',
} as const

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
