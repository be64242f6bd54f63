import { jsonataSyntax } from '../../../core/refusals.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** The caller's parser may throw anything. */
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? show(error.message) : show(error)

/** An expression follows the grammar of JSONata. */
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
