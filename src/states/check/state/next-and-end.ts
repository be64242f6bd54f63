import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const nextAndEnd = {
  code: 'states/next-and-end',
  problem: "this state ends and goes on to '{found}'",
  expected: 'one of Next and End: true',
  fix: 'Remove one of the two',
} as const

/** A state that ends goes nowhere. */
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
