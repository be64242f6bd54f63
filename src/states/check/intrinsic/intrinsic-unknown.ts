import { refusal } from '../../../core/refusal.js'
import { intrinsicFunctions } from '../../../expression/syntax/intrinsics.js'
import { docs } from '../docs.js'
import { nearest } from '../nearest.js'
import type { Rule } from '../rule.js'

export const intrinsicUnknown = refusal(
  'states/intrinsic-unknown',
  "✗ '{found}' is not an intrinsic function: expected a function such as States.Format, in its exact case{near}. Correct the name",
)

/** There are eighteen intrinsic functions. */
export const intrinsicUnknownRule: Rule = {
  refusal: intrinsicUnknown,
  severity: 'error',
  docs: docs.intrinsics,
  check: {
    intrinsic: ({ call, place }, report) => {
      if (!Object.hasOwn(intrinsicFunctions, call.name)) {
        report(place, { found: call.name, near: nearest(call.name, Object.keys(intrinsicFunctions)) })
      }
    },
  },
}
