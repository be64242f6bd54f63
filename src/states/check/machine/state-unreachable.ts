import { stateUnreachable } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** Some transition leads to every state but the first. */
export const stateUnreachableRule: Rule = {
  refusal: stateUnreachable,
  severity: 'error',
  docs: docs.specTransitions,
  check: {
    workflow: ({ value, states, open }, report) => {
      if (open) return
      const targets = new Set<unknown>([value['StartAt']])
      for (const { name, transitions } of states.values()) {
        for (const { to } of transitions) if (to !== name) targets.add(to)
      }
      for (const { name, place } of states.values()) if (!targets.has(name)) report(place, { found: name })
    },
  },
}
