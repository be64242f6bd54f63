import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const nextAndEnd = refusal(
  'states/next-and-end',
  "✗ this state ends and goes on to '{found}': expected one of Next and End: true. Remove one of the two",
)

/** A state that ends the workflow goes nowhere. */
export const nextAndEndRule: Rule = {
  refusal: nextAndEnd,
  severity: 'error',
  docs: docs.specTransitions,
  check: {
    state: ({ value, type, place }, report) => {
      if (type !== 'Choice' && value['Next'] !== undefined && value['End'] === true) {
        report(at(place, 'End'), { found: show(value['Next']) })
      }
    },
  },
}
