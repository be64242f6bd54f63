import { refusal } from '../../../core/refusal.js'
import { signatureOf } from '../../../expression/syntax/intrinsics.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const intrinsicArity = refusal(
  'states/intrinsic-arity',
  '✗ {name} has {found} arguments here: expected {count}. Correct the call',
)

/** Every intrinsic function takes a certain number of arguments. */
export const intrinsicArityRule: Rule = {
  refusal: intrinsicArity,
  severity: 'error',
  docs: docs.intrinsics,
  check: {
    intrinsic: ({ call, place }, report) => {
      const signature = signatureOf(call.name)
      if (signature === undefined) return
      const { args, required, rest } = signature
      const count = call.args.length
      if (count >= required && (rest || count <= args.length)) return
      const most = rest ? 'or more' : args.length > required ? `or ${args.length}` : ''
      report(place, { found: String(count), name: call.name, count: `${required} ${most}`.trim() })
    },
  },
}
