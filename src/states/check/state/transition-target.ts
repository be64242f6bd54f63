import { stateUnknown } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { allNames } from '../flow.js'
import type { Rule } from '../rule.js'

/** A transition leads to a state of the same `States` object. */
export const transitionTargetRule: Rule = {
  refusal: stateUnknown,
  severity: 'error',
  docs: docs.specTransitions,
  check: {
    definition: ({ workflows }, report) => {
      let elsewhere: Set<string> | undefined
      for (const { states, open } of workflows) {
        if (open) continue
        for (const { transitions } of states.values()) {
          for (const { to, target, place } of transitions) {
            if (target !== undefined) continue
            elsewhere ??= allNames(workflows)
            if (!elsewhere.has(to)) report(place, { found: to })
          }
        }
      }
    },
  },
}
