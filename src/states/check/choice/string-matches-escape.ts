import { stringPattern } from '../../../core/refusals.js'
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

/** In the pattern of StringMatches a backslash escapes what follows it. */
export const stringMatchesEscapeRule: Rule = {
  refusal: stringPattern,
  severity: 'error',
  docs: docs.choice,
  check: {
    fields: ({ value, place }, report) => {
      const pattern = value['StringMatches']
      if (typeof pattern === 'string' && dangles(pattern)) report(at(place, 'StringMatches'), { found: pattern })
    },
  },
}
