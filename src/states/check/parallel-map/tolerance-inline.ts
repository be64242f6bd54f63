import { refusal } from '../../../core/refusal.js'
import { onlyDistributed } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { modeOf } from '../map-mode.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const tolerances = [
  'ToleratedFailureCount',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentage',
  'ToleratedFailurePercentagePath',
] as const

export const toleranceInline = refusal('states/tolerance-inline', onlyDistributed.text)

/** Step Functions tolerates failures in a distributed Map only; the specification allows it in every Map. */
export const toleranceInlineRule: Rule = {
  refusal: toleranceInline,
  severity: 'warning',
  docs: docs.distributedMap,
  check: {
    Map: (state, report) => {
      if (modeOf(state) !== 'INLINE') return
      for (const field of tolerances)
        if (state.value[field] !== undefined) report(at(state.place, field), { found: field })
    },
  },
}
