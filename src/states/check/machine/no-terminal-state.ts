import { noTerminalState } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** At least one state of every `States` object ends it. */
export const noTerminalStateRule: Rule = {
  refusal: noTerminalState,
  severity: 'error',
  docs: docs.specTransitions,
  check: {
    workflow: ({ states, place, open }, report) => {
      if (open || states.size === 0) return
      for (const { type, value } of states.values()) {
        if (type === undefined || type === 'Succeed' || type === 'Fail') return
        if (value['End'] === true || isUnknown(value['End'])) return
      }
      report(at(place, 'States'))
    },
  },
}
