import { variableName } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

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
