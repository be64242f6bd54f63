import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { allNames } from '../flow.js'
import { at, type Place } from '../place.js'
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
        const names: (readonly [string, Place])[] = typeof start === 'string' ? [[start, at(own, 'StartAt')]] : []
        for (const { transitions } of states.values()) for (const { to, place } of transitions) names.push([to, place])
        for (const [to, place] of names) {
          if (states.has(to)) continue
          elsewhere ??= allNames(workflows)
          if (elsewhere.has(to)) report(place, { found: to })
        }
      }
    },
  },
}
