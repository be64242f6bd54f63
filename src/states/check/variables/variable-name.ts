import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const variableName = refusal(
  'states/variable-name',
  "✗ '{found}' cannot be the name of a variable: expected 1 to 80 characters, and not states, which is reserved; a part of a variable cannot be assigned. Rename it, or assign the whole variable",
)

/** A variable has a name of 1 to 80 characters, which is not `states` and names no part of a variable. */
export const variableNameRule: Rule = {
  refusal: variableName,
  severity: 'error',
  docs: docs.variables,
  check: {
    assign: ({ name, place }, report) => {
      if (name === '' || name === 'states' || /[.[\]]/.test(name) || (name.length > 80 && [...name].length > 80)) {
        report(place, { found: name })
      }
    },
  },
}
