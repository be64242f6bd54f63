import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const referencePathVariable = refusal(
  'states/reference-path-variable',
  "✗ '{found}' names a variable, which ResultPath cannot write: expected a reference path into the state's input, or null. Use Assign to give a variable a value",
)

/** A result goes into the data; `Assign` gives variables their values. */
export const referencePathVariableRule: Rule = {
  refusal: referencePathVariable,
  severity: 'error',
  docs: docs.variables,
  check: {
    path: ({ text, path, field, place }, report) => {
      if (field === 'ResultPath' && path.root === 'variable') report(place, { found: text })
    },
  },
}
