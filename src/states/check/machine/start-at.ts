import { stateUnknown } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** `StartAt` names a state of the same `States` object, in its exact case. */
export const startAtRule: Rule = {
  refusal: stateUnknown,
  severity: 'error',
  docs: docs.structure,
  check: {
    workflow: ({ value, place, states, open }, report) => {
      const start = value['StartAt']
      if (typeof start === 'string' && !isUnknown(start) && !states.has(start) && !open) {
        report(at(place, 'StartAt'), { found: start })
      }
    },
  },
}
