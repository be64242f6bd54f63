import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { modeOf } from '../map-mode.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const distributedOnly = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label'] as const

export const distributedOnlyField = refusal(
  'states/distributed-only-field',
  "✗ '{found}' is of distributed Maps, and this one is inline: expected it with ItemProcessor.ProcessorConfig.Mode 'DISTRIBUTED' only. Remove it, or make the Map a distributed one",
)

/** Some fields are of distributed Maps only. */
export const distributedOnlyFieldRule: Rule = {
  refusal: distributedOnlyField,
  severity: 'error',
  docs: docs.distributedMap,
  check: {
    Map: (state, report) => {
      if (modeOf(state) !== 'INLINE') return
      for (const field of distributedOnly) {
        if (state.value[field] !== undefined) report(at(state.place, field), { found: field })
      }
    },
  },
}
