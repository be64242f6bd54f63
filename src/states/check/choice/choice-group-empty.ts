import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const choiceGroupEmpty = refusal(
  'states/choice-group-empty',
  '✗ {found} is empty: expected at least one rule. Add a rule, or remove the group',
)

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
