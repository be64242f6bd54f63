import { variableName } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** The name of a variable has 1 to 80 characters, is not `states`, and does not name a part of a variable. */
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
