import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { modeOf } from '../map-mode.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const maxInline = 40

export const mapConcurrency = refusal(
  'states/map-concurrency',
  '✗ MaxConcurrency is {found}, but an inline Map runs at most 40 at a time: expected at most 40. Lower it, or make the Map a distributed one',
)

/** An inline Map runs at most 40 items at a time. */
export const mapConcurrencyRule: Rule = {
  refusal: mapConcurrency,
  severity: 'warning',
  docs: docs.inlineMap,
  check: {
    Map: (state, report) => {
      const concurrency = state.value['MaxConcurrency']
      if (typeof concurrency !== 'number' || concurrency <= maxInline) return
      if (modeOf(state) === 'INLINE') report(at(state.place, 'MaxConcurrency'), { found: String(concurrency) })
    },
  },
}
