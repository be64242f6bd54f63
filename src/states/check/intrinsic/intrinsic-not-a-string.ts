import { refusal } from '../../../core/refusal.js'
import { signatureOf } from '../../../expression/syntax/intrinsics.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const intrinsicNotAString = refusal(
  'states/intrinsic-not-a-string',
  '✗ {found} does not give a string: expected States.Format, JsonToString, ArrayGetItem, Base64Encode, Base64Decode, Hash or UUID. Put it into States.JsonToString or States.Format',
)

/** ErrorPath and CausePath take intrinsic functions that give a string. */
export const intrinsicNotAStringRule: Rule = {
  refusal: intrinsicNotAString,
  severity: 'error',
  docs: docs.fail,
  check: {
    intrinsic: ({ call, outermost, rule, place }, report) => {
      const signature = signatureOf(call.name)
      if (outermost && rule === 'path-or-intrinsic' && signature !== undefined && !signature.givesString) {
        report(place, { found: call.name })
      }
    },
  },
}
