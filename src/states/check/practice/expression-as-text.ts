import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const expressionAsText = refusal(
  'states/expression-as-text',
  "✗ '{found}' is passed on as plain text: expected {shape}, where it is meant to be computed. Write that, or leave the text if it is meant as it is",
)

/**
 * A string that looks like a path, a call or an expression is evaluated only where the language says so; elsewhere it is a
 * plain string.
 */
export const expressionAsTextRule: Rule = {
  refusal: expressionAsText,
  severity: 'suggestion',
  docs: docs.payload,
  check: {
    text: ({ text, place }, report) => {
      if (isPath.test(text) || isQuoted.test(text)) {
        report(place, { found: show(text), shape: 'a JSONata expression between {% and %}' })
      }
    },
    plainText: ({ text, place }, report) => {
      if (isPath.test(text) || isCall.test(text)) {
        report(place, { found: show(text), shape: 'a field whose name ends with .$' })
      } else if (isJsonata.test(text)) {
        report(place, { found: show(text), shape: "a state with QueryLanguage 'JSONata'" })
      }
    },
  },
}

const isPath = /^\$\$?(?:\.[\p{L}_]|\[)/u
const isCall = /^States\.\w+\(/
// a string that holds an expression, written as a literal of JSONata
const isQuoted = /^\{% "\{%.*%\}" %\}$/s
const isJsonata = /^\s*\{%[\s\S]*%\}\s*$/
