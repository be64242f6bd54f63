import * as refusal from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { composed } from './composed.js'
import { nodeOf, type Operand } from './node.js'
import { captureTemplate } from './template.js'
import type { Expression, ValueOf } from './types/expression.js'

type JsonPathIn = { readonly JSONPath: true }
type Gives<Value> = Expression<Value, JsonPathIn>
type Scalar = string | number | boolean | null

/** A value, or an expression that gives one in a JSONPath state. */
type Argument<Value> = Value | Gives<Value>
type List<Item> = Gives<readonly Item[]>

/** One argument for each `{}` of a template; any number if the template is not known. */
type FormatArguments<Text extends string, Found extends readonly unknown[] = []> = string extends Text
  ? readonly Argument<Scalar>[]
  : Text extends `${string}{}${infer Rest}`
    ? FormatArguments<Rest, [...Found, Argument<Scalar>]>
    : Found

/**
 * The intrinsic functions, for JSONPath states.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
 */
export interface Intrinsics {
  /**
   * A string with each `{}` replaced by an argument. Other braces stand for themselves; `\\{\\}` are braces and no place.
   * @example
   * States.Format('arn:aws:iam::{}:role/ROLENAME', input.accountId)
   * @throws {ArnwrightError} `states/intrinsic-format-places`
   */
  Format<const Text extends string>(template: Text, ...args: FormatArguments<Text>): Gives<string>
  /** The value in a JSON string. */
  StringToJson<Value = unknown>(text: Argument<string>): Gives<Value>
  /** A value as a JSON string. */
  JsonToString(value: Gives<unknown>): Gives<string>
  Array<const Items extends readonly Argument<unknown>[]>(
    ...items: Items
  ): Gives<{ -readonly [Index in keyof Items]: ValueOf<Items[Index]> }>
  /** The items in lists of that size; the last one may be shorter. */
  ArrayPartition<Item>(list: List<Item>, size: Argument<number>): Gives<Item[][]>
  ArrayContains<Item>(list: List<Item>, value: Argument<NoInfer<Item>>): Gives<boolean>
  /** The numbers from first to last, both included: at most 1,000. */
  ArrayRange(first: Argument<number>, last: Argument<number>, step: Argument<number>): Gives<number[]>
  ArrayGetItem<Item>(list: List<Item>, index: Argument<number>): Gives<Item>
  ArrayLength(list: List<unknown>): Gives<number>
  ArrayUnique<Item>(list: List<Item>): Gives<Item[]>
  /** The string has at most 10,000 characters. */
  Base64Encode(text: Argument<string>): Gives<string>
  /** The string has at most 10,000 characters. */
  Base64Decode(text: Argument<string>): Gives<string>
  /** The string has at most 10,000 characters. */
  Hash(
    data: Scalar | Gives<unknown>,
    algorithm: Argument<'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'>,
  ): Gives<string>
  /**
   * Merges two objects; a field that both have is taken from the second. AWS supports only shallow merging: `deep` is
   * `false`.
   */
  JsonMerge<One, Other>(one: Gives<One>, other: Gives<Other>, deep: false): Gives<Omit<One, keyof Other> & Other>
  /** A random whole number, from the first (included) to the last (excluded). */
  MathRandom(first: Argument<number>, last: Argument<number>, seed?: Argument<number>): Gives<number>
  MathAdd(one: Argument<number>, other: Argument<number>): Gives<number>
  /** The parts of a string between separators. Each character of the second argument is a separator. */
  StringSplit(text: Argument<string>, separator: Argument<string>): Gives<string[]>
  UUID(): Gives<string>
}

const operand = (value: unknown): Operand => {
  const node = nodeOf(value)
  if (node !== undefined) return { node }
  const { value: data } = captureTemplate(value)
  return typeof data === 'object' && data !== null ? refuse(refusal.templateValue, 'argument', value) : { data }
}

// an expression is its node; the interface says what the function gives
const call = (name: keyof Intrinsics, args: readonly Operand[]): never =>
  composed({ kind: 'intrinsic', name: `States.${name}`, args }) as never

/** An argument that is a string, if it is a literal. */
const text = (value: unknown, at: string): Operand => operand(nodeOf(value) === undefined ? asString(value, at) : value)

/** An argument that is a whole number, if it is a literal. */
const whole = (value: unknown, at: string, least = Number.MIN_SAFE_INTEGER): Operand => {
  const fits = nodeOf(value) !== undefined || (Number.isSafeInteger(value) && Number(value) >= least)
  return fits
    ? operand(value)
    : refuse(refusal.numberRange, at, value, { shape: `a whole number${least === 1 ? ' from 1' : ''}` })
}

/** An argument that JSONPath cannot write as a literal. */
const path = (value: unknown, at: string): Operand => {
  const node = nodeOf(value)
  return node === undefined ? refuse(refusal.templateValue, at, value) : { node }
}

// a place, a brace that the template escapes itself, and characters that have to be escaped:
// https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html#amazon-states-language-intrinsic-functions-reserved-characters
const marks = /\{\}|\\[{}]|['{}\\]/g

const algorithms: readonly unknown[] = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']

export const States: Intrinsics = {
  Format: (template: string, ...args: readonly unknown[]) => {
    const places =
      asString(template, 'template')
        .match(marks)
        ?.filter((mark) => mark === '{}').length ?? 0
    if (places !== args.length) {
      refuse(refusal.formatPlaces, 'template', template, { places: String(places), args: String(args.length) })
    }
    const quoted = `'${template.replace(marks, (mark) => (mark.length > 1 ? mark : `\\${mark}`))}'`
    return call('Format', [{ node: { kind: 'jsonPath', text: quoted } }, ...args.map(operand)])
  },
  StringToJson: (value) => call('StringToJson', [text(value, 'text')]),
  JsonToString: (value) => call('JsonToString', [path(value, 'value')]),
  Array: (...items) => call('Array', items.map(operand)),
  ArrayPartition: (list, size) => call('ArrayPartition', [path(list, 'list'), whole(size, 'size', 1)]),
  ArrayContains: (list, value) => call('ArrayContains', [path(list, 'list'), operand(value)]),
  ArrayRange: (first, last, step) => {
    if (nodeOf(step) === undefined && step === 0)
      refuse(refusal.numberRange, 'step', step, { shape: 'a whole number other than 0' })
    return call('ArrayRange', [whole(first, 'first'), whole(last, 'last'), whole(step, 'step')])
  },
  ArrayGetItem: (list, index) => call('ArrayGetItem', [path(list, 'list'), whole(index, 'index')]),
  ArrayLength: (list) => call('ArrayLength', [path(list, 'list')]),
  ArrayUnique: (list) => call('ArrayUnique', [path(list, 'list')]),
  Base64Encode: (value) => call('Base64Encode', [text(value, 'text')]),
  Base64Decode: (value) => call('Base64Decode', [text(value, 'text')]),
  Hash: (data, algorithm) => {
    if (nodeOf(algorithm) === undefined && !algorithms.includes(algorithm)) {
      refuse(refusal.notAListed, 'algorithm', algorithm, { shape: algorithms.join(', ') })
    }
    return call('Hash', [operand(data), text(algorithm, 'algorithm')])
  },
  JsonMerge: (one, other, deep) => {
    if (deep !== false) refuse(refusal.notAListed, 'deep', deep, { shape: 'false' })
    return call('JsonMerge', [path(one, 'one'), path(other, 'other'), operand(false)])
  },
  MathRandom: (first, last, seed) => {
    const range = [whole(first, 'first'), whole(last, 'last')]
    return call('MathRandom', seed === undefined ? range : [...range, whole(seed, 'seed')])
  },
  MathAdd: (one, other) => call('MathAdd', [whole(one, 'one'), whole(other, 'other')]),
  StringSplit: (value, separator) => call('StringSplit', [text(value, 'text'), text(separator, 'separator')]),
  UUID: () => call('UUID', []),
}
