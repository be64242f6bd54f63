import type { Test } from './condition.js'
import { expressionOf, nodeOf, type Operand } from './node.js'
import { reference } from './reference.js'
import { captureTemplate } from './template.js'
import type { Expression, JsonTemplate, Reference, ValueOf } from './types/expression.js'

// JSONata functions, under their JSONata names if they have one. Each returns an expression that prints itself.
// https://docs.jsonata.org/overview.html
// https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html#jsonata-functions-provided-by-sfn

type JsonataIn = { readonly JSONata: true }
type Gives<Value> = Expression<Value, JsonataIn>
/** A value, or an expression that gives one in a JSONata state. */
type Given<Value> = Value | Gives<Value>
type Template = JsonTemplate<JsonataIn>

const operand = (value: unknown): Operand => {
  const node = nodeOf(value)
  return node === undefined ? { data: captureTemplate(value).value } : { node }
}

// an expression is its node; each signature says what it gives
const gives = (parts: readonly (string | Operand)[]): never => expressionOf({ kind: 'jsonata', parts }) as never

const infix = (one: unknown, operator: string, other: unknown): never =>
  gives([operand(one), ` ${operator} `, operand(other)])

const listed = (values: readonly unknown[]): readonly (string | Operand)[] =>
  values.flatMap((value, index) => (index === 0 ? [operand(value)] : [', ', operand(value)]))

const call = (name: string, ...args: readonly unknown[]): never =>
  gives([`$${name}(`, ...listed(args.filter((arg) => arg !== undefined)), ')'])

/** A function that returns a list: JSONata gives a single value for a list of one, and nothing for an empty list. */
const list = (name: string, ...args: readonly unknown[]): never =>
  gives([`[$${name}(`, ...listed(args.filter((arg) => arg !== undefined)), ')]'])

let nested = 0

/** `function($item, $index) { … }`, with different names at each level of nesting. */
const lambda = (body: (item: never, index: never) => unknown): Operand => {
  nested += 1
  try {
    const names = [`_item${nested}`, `_index${nested}`] as const
    // every body is given references, whatever the caller's types say they refer to
    const made = body(reference('variable', [names[0]]) as never, reference('variable', [names[1]]) as never)
    const parts = [`function($${names[0]}, $${names[1]}) { `, operand(made), ' }']
    return { node: { kind: 'jsonata', parts } }
  } finally {
    nested -= 1
  }
}

const over = (name: string, of: unknown, body: (item: never, index: never) => unknown): never => {
  // `lambda` makes exactly this node
  const { node } = lambda(body) as { readonly node: { readonly parts: readonly (string | Operand)[] } }
  return gives([`[$${name}(`, operand(of), ', ', ...node.parts, ')]'])
}

// --- Numbers ------------------------------------------------------------------------------------------

export const add = (one: Given<number>, other: Given<number>): Gives<number> => infix(one, '+', other)
export const subtract = (one: Given<number>, other: Given<number>): Gives<number> => infix(one, '-', other)
export const multiply = (one: Given<number>, other: Given<number>): Gives<number> => infix(one, '*', other)
export const divide = (one: Given<number>, other: Given<number>): Gives<number> => infix(one, '/', other)
/** The remainder of a division. */
export const modulo = (one: Given<number>, other: Given<number>): Gives<number> => infix(one, '%', other)
export const abs = (of: Given<number>): Gives<number> => call('abs', of)
export const floor = (of: Given<number>): Gives<number> => call('floor', of)
export const ceil = (of: Given<number>): Gives<number> => call('ceil', of)
/** Rounds to so many decimals; a half is rounded to the even neighbor. */
export const round = (of: Given<number>, decimals?: Given<number>): Gives<number> => call('round', of, decimals)
export const sum = (of: Given<readonly number[]>): Gives<number> => call('sum', of)
export const max = (of: Given<readonly number[]>): Gives<number> => call('max', of)
export const min = (of: Given<readonly number[]>): Gives<number> => call('min', of)
export const average = (of: Given<readonly number[]>): Gives<number> => call('average', of)
/** Converts a string or a boolean to a number. */
export const toNumber = (of: Given<string | number | boolean>): Gives<number> => call('number', of)
/** A random number from 0 (included) to 1 (excluded), always the same for the same seed. */
export const random = (seed?: Given<number>): Gives<number> => call('random', seed)

// --- Strings --------------------------------------------------------------------------------------------

/** Joins strings and numbers to one string. */
export const concat = (...parts: readonly Given<string | number | boolean>[]): Gives<string> =>
  gives(parts.flatMap((part, index) => (index === 0 ? ['"" & ', operand(part)] : [' & ', operand(part)])))
/** The number of characters. */
export const length = (of: Given<string>): Gives<number> => call('length', of)
/** A part of a string: from a character, counted from 0, or from the end if negative; so many characters, or all that follow. */
export const substring = (of: Given<string>, start: Given<number>, count?: Given<number>): Gives<string> =>
  call('substring', of, start, count)
export const uppercase = (of: Given<string>): Gives<string> => call('uppercase', of)
export const lowercase = (of: Given<string>): Gives<string> => call('lowercase', of)
/** Removes whitespace around a string, and reduces whitespace within it to single spaces. */
export const trim = (of: Given<string>): Gives<string> => call('trim', of)
export const contains = (of: Given<string>, part: Given<string>): Test<JsonataIn> => call('contains', of, part)
/** Replaces every occurrence of a part. */
export const replace = (of: Given<string>, part: Given<string>, by: Given<string>): Gives<string> =>
  call('replace', of, part, by)
export const split = (of: Given<string>, separator: Given<string>): Gives<string[]> => list('split', of, separator)
export const join = (of: Given<readonly string[]>, separator?: Given<string>): Gives<string> =>
  call('join', of, separator)
/** Converts any value to a string; one that is not a string becomes JSON. */
export const toText = (of: Template): Gives<string> => call('string', of)
/** The value in a JSON string. */
export const parse = <Value = unknown>(of: Given<string>): Gives<Value> => call('parse', of)
export const base64encode = (of: Given<string>): Gives<string> => call('base64encode', of)
export const base64decode = (of: Given<string>): Gives<string> => call('base64decode', of)
export const hash = (of: Template, algorithm: 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'): Gives<string> =>
  call('hash', of, algorithm)
export const uuid = (): Gives<string> => call('uuid')
/** The time at which the expression is evaluated, in ISO 8601. */
export const now = (): Gives<string> => call('now')

// --- Lists --------------------------------------------------------------------------------------------

export const count = (of: Given<readonly unknown[]>): Gives<number> => call('count', of)
/** The items of both lists. */
export const append = <Item>(one: Given<readonly Item[]>, other: Given<readonly NoInfer<Item>[]>): Gives<Item[]> =>
  list('append', one, other)
export const reverse = <Item>(of: Given<readonly Item[]>): Gives<Item[]> => list('reverse', of)
export const distinct = <Item>(of: Given<readonly Item[]>): Gives<Item[]> => list('distinct', of)
/** The items in ascending order. */
export const sort = <Item extends string | number>(of: Given<readonly Item[]>): Gives<Item[]> => list('sort', of)
/** The numbers from first to last, by steps. */
export const range = (first: Given<number>, last: Given<number>, step: Given<number>): Gives<number[]> =>
  list('range', first, last, step)
/** The items in lists of that size; the last one may be shorter. */
export const partition = <Item>(of: Given<readonly Item[]>, size: Given<number>): Gives<Item[][]> =>
  call('partition', of, size)
/** What a template gives for each item. */
export const map = <Item, const T extends Template>(
  of: Given<readonly Item[]>,
  body: (item: Reference<Item>, index: Reference<number>) => T,
): Gives<ValueOf<T>[]> => over('map', of, body)
/** The items for which a test holds. */
export const filter = <Item>(
  of: Given<readonly Item[]>,
  body: (item: Reference<Item>, index: Reference<number>) => Test<JsonataIn>,
): Gives<Item[]> => over('filter', of, body)
/** Whether one of the items equals a value. */
export const includes = <Item extends string | number | boolean | null>(
  of: Given<readonly Item[]>,
  value: Given<NoInfer<Item>>,
): Test<JsonataIn> => infix(value, 'in', of)

// --- Objects ------------------------------------------------------------------------------------------

export const keys = (of: Given<object>): Gives<string[]> => list('keys', of)
/** Merges two objects; a field that both have is taken from the second. */
export const merge = <One extends object, Other extends object>(
  one: Given<One>,
  other: Given<Other>,
): Gives<Omit<One, keyof Other> & Other> => gives(['$merge([', operand(one), ', ', operand(other), '])'])
/** A field whose name is known only at run time. */
export const lookup = <const Of extends Template>(
  of: Of,
  name: Given<string>,
): Gives<ValueOf<Of> extends { readonly [name: string]: infer Value } ? Value : unknown> => call('lookup', of, name)

// --- Conditional --------------------------------------------------------------------------------------

/** One value if the test holds, otherwise the other. */
export const ifElse = <const One extends Template, const Other extends Template>(
  test: Test<JsonataIn>,
  one: One,
  other: Other,
): Gives<ValueOf<One> | ValueOf<Other>> => gives([operand(test), ' ? ', operand(one), ' : ', operand(other)])
/** The value if there is one, otherwise another. */
export const orElse = <Value, const Other extends Template>(
  of: Gives<Value>,
  other: Other,
): Gives<Exclude<Value, undefined> | ValueOf<Other>> =>
  gives(['$exists(', operand(of), ') ? ', operand(of), ' : ', operand(other)])
