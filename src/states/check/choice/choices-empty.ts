import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const choicesEmpty = {
  code: 'states/choices-empty',
  problem: 'Choices is empty',
  expected: 'at least one rule',
  fix: 'Add a rule, or go on with a Pass state',
} as const

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
