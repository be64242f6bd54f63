import { stateUnreachable } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { ledTo } from '../flow.js'
import type { Rule } from '../rule.js'

/** Some transition leads to every state except the first. */
export const stateUnreachableRule: Rule = {
  refusal: stateUnreachable,
  severity: 'error',
  docs: docs.specTransitions,
  check: {
    workflow: ({ value, states, open }, report) => {
      if (open) return
      const led = ledTo(states)
      const start = value['StartAt']
      for (const { name, index, place } of states.values()) {
        if (led[index] === 0 && name !== start) report(place, { found: name })
      }
    },
  },
}
