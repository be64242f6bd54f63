import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const choiceGroupEmpty = {
  code: 'states/choice-group-empty',
  problem: '{found} is empty',
  expected: 'at least one rule',
  fix: 'Add a rule, or remove the group',
} as const

/** And and Or join at least one rule. */
export const choiceGroupEmptyRule: Rule = {
  refusal: choiceGroupEmpty,
  severity: 'error',
  docs: docs.choice,
  check: {
    choiceRule: ({ value, place }, report) => {
      for (const key of ['And', 'Or']) {
        const rules = value[key]
        if (Array.isArray(rules) && rules.length === 0) report(at(place, key), { found: key })
      }
    },
  },
}
