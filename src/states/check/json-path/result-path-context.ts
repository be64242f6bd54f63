import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const resultPathContext = refusal(
  'states/result-path-context',
  "✗ '{found}' is in the context object, which cannot be written: expected a reference path into the state's input, or null. Name a field of the input",
)

/** A result goes into the data, not into the context object. */
export const resultPathContextRule: Rule = {
  refusal: resultPathContext,
  severity: 'error',
  docs: docs.resultPath,
  check: {
    path: ({ text, path, field, place }, report) => {
      if (field === 'ResultPath' && path.root === 'context') report(place, { found: text })
    },
  },
}
