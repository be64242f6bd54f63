import { refusal } from '../../../core/refusal.js'
import { parseIntrinsic } from '../../../expression/syntax/intrinsic.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const intrinsicAsText = refusal(
  'states/intrinsic-as-text',
  "✗ '{found}' is plain text in JSONata: expected a function of JSONata between {% and %}. Use the function that JSONata or Step Functions has for it",
)

/** In JSONata, an intrinsic function outside an expression is plain text. */
export const intrinsicAsTextRule: Rule = {
  refusal: intrinsicAsText,
  severity: 'warning',
  docs: docs.jsonata,
  check: {
    text: ({ text, place }, report) => {
      const call = text.startsWith('States.') ? parseIntrinsic(text) : undefined
      if (call !== undefined && !('fault' in call)) report(place, { found: text })
    },
  },
}
