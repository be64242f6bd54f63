import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const intrinsicInJsonata = refusal(
  'states/intrinsic-in-jsonata',
  '✗ an intrinsic function stands in a JSONata expression: expected a function of JSONata, such as $uuid() for States.UUID(). Use the function that JSONata or Step Functions has for it',
)

/** Intrinsic functions are of JSONPath. */
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
