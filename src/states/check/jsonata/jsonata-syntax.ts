import { jsonataSyntax } from '../../../core/refusals.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** The parser of the caller's may throw anything. */
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? show(error.message) : show(error)

/** An expression is written in the grammar of JSONata. */
export const jsonataSyntaxRule: Rule = {
  refusal: jsonataSyntax,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    jsonataFault: ({ fault, place, text }, report) => {
      report(place, { found: show(text), why: `${fault.fault} (character ${fault.at + 3})` })
    },
    jsonata: ({ expression, text, place }, report, { jsonata }) => {
      if (jsonata === undefined) return
      try {
        jsonata(expression)
      } catch (error) {
        report(place, { found: show(text), why: messageOf(error) })
      }
    },
  },
}
