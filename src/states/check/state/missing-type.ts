import { docs } from '../docs.js'
import { missingRequiredField } from '../fields/missing-required-field.js'
import type { Rule } from '../rule.js'

/** Every state names its type. */
export const missingTypeRule: Rule = {
  refusal: missingRequiredField,
  severity: 'error',
  docs: docs.states,
  check: {
    state: ({ value, place }, report) => {
      if (value['Type'] === undefined) report(place, { field: 'Type', kind: 'state' })
    },
  },
}
