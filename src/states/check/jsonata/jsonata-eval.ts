import { jsonataEval } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** `$eval` is not available. */
export const jsonataEvalRule: Rule = {
  refusal: jsonataEval,
  severity: 'error',
  docs: docs.jsonataFunctions,
  check: {
    jsonata: ({ read, place }, report) => {
      if (read.variables.some(({ name }) => name === 'eval')) report(place)
    },
  },
}
