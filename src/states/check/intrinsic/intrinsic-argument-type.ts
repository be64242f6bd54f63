import { refusal } from '../../../core/refusal.js'
import type { IntrinsicArgument } from '../../../expression/syntax/intrinsic.js'
import { type ArgumentType, signatureOf } from '../../../expression/syntax/intrinsics.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

const nouns = {
  any: 'any value',
  string: 'a text, or a path to one',
  integer: 'a whole number, or a path to one',
  boolean: 'true or false, or a path to one',
  path: 'a path',
} as const

const fits = (argument: IntrinsicArgument, type: ArgumentType): boolean => {
  // what a path or a call gives is known only at run time
  if (type === 'any' || argument.kind === 'path' || argument.kind === 'call') return true
  if (type === 'integer') return argument.kind === 'number' && Number.isInteger(argument.value)
  return argument.kind === type
}

export const intrinsicArgumentType = refusal(
  'states/intrinsic-argument-type',
  '✗ argument {index} of {name} is a {found}: expected {type}. Correct the argument',
)

/** Literal arguments have the type that the function takes; any other fails with States.IntrinsicFailure. */
export const intrinsicArgumentTypeRule: Rule = {
  refusal: intrinsicArgumentType,
  severity: 'warning',
  docs: docs.intrinsics,
  check: {
    intrinsic: ({ call, place }, report) => {
      const types = signatureOf(call.name)?.args ?? []
      for (let index = 0; index < types.length; index++) {
        const argument = call.args[index]
        const type = types[index] ?? 'any'
        if (argument !== undefined && !fits(argument, type)) {
          report(place, { found: argument.kind, name: call.name, index: String(index + 1), type: nouns[type] })
        }
      }
    },
  },
}
