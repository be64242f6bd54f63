import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

const maxDepth = 10

export const intrinsicDepth = refusal(
  'states/intrinsic-depth',
  '✗ intrinsic functions are nested {found} deep: expected at most 10 levels. Do part of the work in a Pass state before',
)

/** Intrinsic functions nest up to ten levels. */
export const intrinsicDepthRule: Rule = {
  refusal: intrinsicDepth,
  severity: 'warning',
  docs: docs.intrinsics,
  check: {
    intrinsic: ({ call, outermost, place }, report) => {
      if (outermost && call.depth > maxDepth) report(place, { found: String(call.depth) })
    },
  },
}
