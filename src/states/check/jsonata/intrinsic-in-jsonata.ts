import { intrinsicInJsonata } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** Intrinsic functions belong to JSONPath. */
export const intrinsicInJsonataRule: Rule = {
  refusal: intrinsicInJsonata,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    jsonata: ({ read, place }, report) => {
      if (read.inputless.some(({ name }) => name === 'States')) report(place)
    },
  },
}
