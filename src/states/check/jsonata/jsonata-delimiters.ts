import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { readDelimiters } from '../../../expression/syntax/jsonata-delimiters.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const jsonataDelimiters = refusal(
  'states/jsonata-delimiters',
  "✗ '{found}' has one of the delimiters {% and %} without the other: expected a string that starts with {% and ends with %}, or has neither. Add the other, with nothing outside the two",
)

/** A JSONata string starts with `{%` and ends with `%}`. */
export const jsonataDelimitersRule: Rule = {
  refusal: jsonataDelimiters,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    text: ({ text, place }, report) => {
      if (readDelimiters(text).kind === 'broken') report(place, { found: show(text) })
    },
  },
}
