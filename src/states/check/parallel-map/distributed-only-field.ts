import { onlyDistributed } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { modeOf } from '../map-mode.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const distributedOnly = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label'] as const

/** Some fields exist in distributed Maps only. */
export const distributedOnlyFieldRule: Rule = {
  refusal: onlyDistributed,
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
