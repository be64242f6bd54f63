import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const durations = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'] as const

export const waitDuration = refusal(
  'states/wait-duration',
  '✗ this Wait has {found} to say how long: expected exactly one of Seconds and Timestamp, or in JSONPath SecondsPath and TimestampPath. Keep one',
)

/** A Wait has exactly one of the fields that say how long it waits. */
export const waitDurationRule: Rule = {
  refusal: waitDuration,
  severity: 'error',
  docs: docs.wait,
  check: {
    Wait: ({ value, place }, report) => {
      const found = durations.filter((field) => value[field] !== undefined)
      // a field whose name is filled in later may be the one
      if (found.length !== 1 && !Object.keys(value).some(isUnknown))
        report(place, { found: found.join(' and ') || 'nothing' })
    },
  },
}
