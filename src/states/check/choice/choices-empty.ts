import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const choicesEmpty = refusal(
  'states/choices-empty',
  '✗ Choices is empty: expected at least one rule. Add a rule, or go on with a Pass state',
)

/** A Choice has at least one rule. */
export const choicesEmptyRule: Rule = {
  refusal: choicesEmpty,
  severity: 'error',
  docs: docs.choice,
  check: {
    Choice: ({ value, place }, report) => {
      const choices = value['Choices']
      if (!Array.isArray(choices)) return
      if (choices.length === 0) report(at(place, 'Choices'))
    },
  },
}
