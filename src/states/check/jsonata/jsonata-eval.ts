import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const jsonataEval = refusal(
  'states/jsonata-eval',
  '✗ $eval is not available in Step Functions: expected $parse, which reads JSON, or an expression that is written out. Use $parse',
)

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
