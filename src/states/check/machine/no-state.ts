import { isObject } from '../../../core/json.js'
import { noState } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

/** A machine, branch or item processor has at least one state. */
export const noStateRule: Rule = {
  refusal: noState,
  severity: 'error',
  docs: docs.specTop,
  check: {
    workflow: ({ value, names, place }, report) => {
      if (names.length === 0 && isObject(value['States'])) report(at(place, 'States'))
    },
  },
}
