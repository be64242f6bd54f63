import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { assigns, isAssignedAround } from '../variable-scopes.js'

export const variableUnassigned = refusal(
  'states/variable-unassigned',
  "✗ nothing assigns the variable '{found}' here: expected a variable that a state of this workflow, or of one around it, assigns. Assign it in a state before, or correct the name",
)

/** A variable that is read is assigned somewhere in the workflow, or in one around it. */
export const variableUnassignedRule: Rule = {
  refusal: variableUnassigned,
  severity: 'warning',
  docs: docs.variables,
  check: {
    read: ({ name, state, place }, report) => {
      const scope = state.workflow
      if (!assigns(scope, name) && !isAssignedAround(scope, name, 'any')) report(place, { found: name })
    },
  },
}
