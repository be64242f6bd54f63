import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const intrinsicInJsonata = {
  code: 'states/intrinsic-in-jsonata',
  problem: 'an intrinsic function stands in a JSONata expression',
  expected: 'a function of JSONata, such as $uuid() for States.UUID()',
  fix: 'Use the function that JSONata or Step Functions has for it',
} as const

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
