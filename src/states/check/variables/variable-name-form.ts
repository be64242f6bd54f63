import { refusal } from '../../../core/refusal.js'
import { isIdentifier } from '../../../expression/variable-name.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const variableNameForm = refusal(
  'states/variable-name-form',
  "✗ no expression can read a variable called '{found}': expected letters, digits and _, with no digit first. Rename it",
)

/** The name of a variable is a Unicode identifier: expressions cannot read any other. */
export const variableNameFormRule: Rule = {
  refusal: variableNameForm,
  severity: 'warning',
  docs: docs.variables,
  check: {
    assign: ({ name, place }, report) => {
      // another rule reports dots, brackets and the empty name
      if (name !== '' && !/[.[\]]/.test(name) && !isIdentifier(name)) report(place, { found: name })
    },
  },
}
