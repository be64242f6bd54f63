import { refusal } from '../../../core/refusal.js'
import { jsonataFunctions } from '../../../expression/syntax/jsonata-functions.js'
import { docs } from '../docs.js'
import { nearest } from '../nearest.js'
import type { Rule } from '../rule.js'
import { assigns, isAssignedAround } from '../variable-scopes.js'

export const variableUnassigned = refusal(
  'states/variable-unassigned',
  "✗ nothing assigns the variable '{found}' here{perhaps}: expected a variable that a state of this workflow, or of one around it, assigns. Assign it in a state before, or correct the name",
)

/** A variable that is read is assigned somewhere in the workflow, or in a surrounding one. */
export const variableUnassignedRule: Rule = {
  refusal: variableUnassigned,
  severity: 'warning',
  docs: docs.variables,
  check: {
    read: ({ name, state, place, owner: { language } }, report) => {
      const scope = state.workflow
      if (!assigns(scope, name) && !isAssignedAround(scope, name, 'any')) {
        // in the grammar of JSONata a function that is called is a variable as well
        const perhaps = nearest(name, [...jsonataFunctions]).replace("'", "the function '$")
        report(place, { found: name, perhaps: language === 'JSONata' ? perhaps : '' })
      }
    },
  },
}
