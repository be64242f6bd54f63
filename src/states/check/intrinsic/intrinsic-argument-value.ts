import { refusal } from '../../../core/refusal.js'
import type { IntrinsicArgument, IntrinsicCall } from '../../../expression/syntax/intrinsic.js'
import { hashAlgorithms } from '../../../expression/syntax/intrinsics.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

interface Why {
  readonly found: string
  readonly allowed: string
}

const numberOf = (argument: IntrinsicArgument | undefined): number | undefined =>
  argument?.kind === 'number' ? argument.value : undefined
const textOf = (argument: IntrinsicArgument | undefined): string | undefined =>
  argument?.kind === 'string' ? argument.value : undefined

const maxRange = 1_000
const maxText = 10_000

const faultOf = ({ name, args }: IntrinsicCall): Why | undefined => {
  switch (name) {
    case 'States.ArrayPartition': {
      const size = numberOf(args[1])
      return size === undefined || size > 0 ? undefined : { found: `parts of ${size}`, allowed: 'parts of at least 1' }
    }
    case 'States.ArrayRange':
      return rangeFault(numberOf(args[0]), numberOf(args[1]), numberOf(args[2]))
    case 'States.Hash': {
      const algorithm = textOf(args[1])
      return algorithm === undefined || hashAlgorithms.some((known) => known === algorithm)
        ? textFault(args[0])
        : { found: `'${algorithm}'`, allowed: hashAlgorithms.join(', ') }
    }
    case 'States.JsonMerge':
      return args[2]?.kind === 'boolean' && args[2].value
        ? { found: 'a deep merge', allowed: 'false: only the shallow merge is supported' }
        : undefined
    case 'States.Base64Encode':
    case 'States.Base64Decode':
      return textFault(args[0])
    default:
      return undefined
  }
}

const rangeFault = (from?: number, to?: number, step?: number): Why | undefined => {
  if (step === 0) return { found: 'a step of 0', allowed: 'a step other than 0' }
  if (from === undefined || to === undefined || step === undefined) return undefined
  const count = Math.floor((to - from) / step) + 1
  return count > maxRange ? { found: `${count} items`, allowed: `at most ${maxRange} items` } : undefined
}

const textFault = (argument: IntrinsicArgument | undefined): Why | undefined => {
  const length = textOf(argument)?.length ?? 0
  return length > maxText ? { found: `${length} characters`, allowed: `at most ${maxText} characters` } : undefined
}

export const intrinsicArgumentValue = refusal(
  'states/intrinsic-argument-value',
  '✗ {name} cannot work with {found}: expected {allowed}. Correct the argument',
)

/** Literal arguments have values that the function can handle; others fail with States.IntrinsicFailure. */
export const intrinsicArgumentValueRule: Rule = {
  refusal: intrinsicArgumentValue,
  severity: 'warning',
  docs: docs.intrinsics,
  check: {
    intrinsic: ({ call, place }, report) => {
      const why = faultOf(call)
      if (why !== undefined) report(place, { name: call.name, ...why })
    },
  },
}
