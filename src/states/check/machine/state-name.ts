import { stateName } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** The name of a state has 1 to 80 characters. */
export const stateNameRule: Rule = {
  refusal: stateName,
  severity: 'error',
  docs: docs.quotas,
  check: {
    state: ({ name, place }, report) => {
      if (name === '' || (name.length > 80 && [...name].length > 80 && !isUnknown(name))) report(place, { found: name })
    },
  },
}
