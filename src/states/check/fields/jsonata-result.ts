import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const jsonataResult = refusal(
  'states/jsonata-result',
  '✗ Result is a field of JSONPath: expected Output in a state of JSONata. Rename it to Output',
)

/** A Pass state in JSONata puts out data with `Output`. */
export const jsonataResultRule: Rule = {
  refusal: jsonataResult,
  severity: 'warning',
  docs: docs.pass,
  check: {
    Pass: ({ language, value, place }, report) => {
      if (language === 'JSONata' && value['Result'] !== undefined) report(at(place, 'Result'))
    },
  },
}
