import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const dangles = (pattern: string): boolean => {
  for (let at = pattern.indexOf('\\'); at !== -1; at = pattern.indexOf('\\', at + 2)) {
    const next = pattern[at + 1]
    if (next !== '*' && next !== '\\') return true
  }
  return false
}

export const stringMatchesEscape = refusal(
  'states/string-matches-escape',
  "✗ the pattern '{found}' has a backslash that escapes nothing: expected \\\\* for an asterisk and \\\\\\\\ for a backslash (each backslash doubled again in JSON). Double the backslash",
)

/** In the pattern of StringMatches a backslash escapes what follows it. */
export const stringMatchesEscapeRule: Rule = {
  refusal: stringMatchesEscape,
  severity: 'error',
  docs: docs.choice,
  check: {
    fields: ({ value, place }, report) => {
      const pattern = value['StringMatches']
      if (typeof pattern === 'string' && dangles(pattern)) report(at(place, 'StringMatches'), { found: pattern })
    },
  },
}
