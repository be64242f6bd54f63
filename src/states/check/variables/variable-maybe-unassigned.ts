import { variableMaybeUnassigned } from '../../../core/refusals.js'
import { isAssignedBefore } from '../definite-assignment.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** A variable that is read is assigned on every way to the state. */
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
