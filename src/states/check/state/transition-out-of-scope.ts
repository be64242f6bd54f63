import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { allNames } from '../flow.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const transitionOutOfScope = refusal(
  'states/transition-out-of-scope',
  "✗ '{found}' is a state of another States object: expected the name of a state of the same States object: none leads into or out of a branch or item processor. End the branch here, and go on from the state that holds it",
)

/** No transition leads into a branch or item processor, or out of one. */
export const transitionOutOfScopeRule: Rule = {
  refusal: transitionOutOfScope,
  severity: 'error',
  docs: docs.parallel,
  check: {
    definition: ({ workflows }, report) => {
      let elsewhere: Set<string> | undefined
      for (const { states, value, place: own } of workflows) {
        const start = value['StartAt']
        if (typeof start === 'string' && !states.has(start)) {
          elsewhere ??= allNames(workflows)
          if (elsewhere.has(start)) report(at(own, 'StartAt'), { found: start })
        }
        for (const { transitions } of states.values()) {
          for (const { to, target, place } of transitions) {
            if (target !== undefined) continue
            elsewhere ??= allNames(workflows)
            if (elsewhere.has(to)) report(place, { found: to })
          }
        }
      }
    },
  },
}
