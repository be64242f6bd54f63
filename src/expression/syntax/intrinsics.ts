/** What an argument may be: anything, or a literal of this type (paths and calls always pass). */
export type ArgumentType = 'any' | 'string' | 'integer' | 'boolean' | 'path'

export interface IntrinsicFunction {
  /** The types of the positional arguments, in order. */
  readonly args: readonly ArgumentType[]
  /** How many of them are required. */
  readonly required: number
  /** Whether any number of arguments may follow. */
  readonly rest: boolean
  /** Whether it may give a string, so that `ErrorPath` and `CausePath` accept it. */
  readonly givesString: boolean
}

const fixed = (args: readonly ArgumentType[], givesString = false, required = args.length): IntrinsicFunction => ({
  args,
  required,
  rest: false,
  givesString,
})

/**
 * Every intrinsic function.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
 */
export const intrinsicFunctions: { readonly [name: string]: IntrinsicFunction } = {
  'States.Format': { args: ['string'], required: 1, rest: true, givesString: true },
  'States.StringToJson': fixed(['string']),
  'States.JsonToString': fixed(['path'], true),
  'States.Array': { args: [], required: 0, rest: true, givesString: false },
  'States.ArrayPartition': fixed(['any', 'integer']),
  'States.ArrayContains': fixed(['any', 'any']),
  'States.ArrayRange': fixed(['integer', 'integer', 'integer']),
  'States.ArrayGetItem': fixed(['any', 'integer'], true),
  'States.ArrayLength': fixed(['any']),
  'States.ArrayUnique': fixed(['any']),
  'States.Base64Encode': fixed(['string'], true),
  'States.Base64Decode': fixed(['string'], true),
  'States.Hash': fixed(['any', 'string'], true),
  'States.JsonMerge': fixed(['any', 'any', 'boolean']),
  'States.MathRandom': fixed(['integer', 'integer', 'integer'], false, 2),
  'States.MathAdd': fixed(['integer', 'integer']),
  'States.StringSplit': fixed(['string', 'string']),
  'States.UUID': fixed([], true),
}

/** What `States.Hash` computes. @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html#asl-intrsc-func-hash-calc */
export const hashAlgorithms = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const

/** What a function takes; `undefined` if there is no function of that name. */
export const signatureOf = (name: string): IntrinsicFunction | undefined =>
  Object.hasOwn(intrinsicFunctions, name) ? intrinsicFunctions[name] : undefined
