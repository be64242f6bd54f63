import { refusal } from '../../../core/refusal.js'
import { isAssignedBefore } from '../definite-assignment.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const variableMaybeUnassigned = refusal(
  'states/variable-maybe-unassigned',
  "✗ there is a way to this state on which '{found}' is not assigned: expected an assignment on each way to a state that reads the variable. Assign it in a state that all ways pass, or on the ways that lack it",
)

/** A variable that is read was assigned on every way to the state. */
export const variableMaybeUnassignedRule: Rule = {
  refusal: variableMaybeUnassigned,
  severity: 'warning',
  docs: docs.variables,
  check: {
    read: ({ name, state, place }, report) => {
      if (!isAssignedBefore(state, name)) report(place, { found: name })
    },
  },
}
