/** The two languages in which a state can read its data. */
export type QueryLanguage = 'JSONata' | 'JSONPath'

/** Where an expression can be used: in states of both query languages. */
export interface Both {
  readonly JSONata: true
  readonly JSONPath: true
}

/** A value that is computed at run time. `Value` is what it gives; `In` names the query languages in which it can be written. */
export interface Expression<Value = unknown, In = Partial<Both>> {
  readonly '~value': Value
  readonly '~in': In
}

/**
 * A reference to data. You reach its fields as you would those of the value itself, `input.order.id`, `input.items[0]`, and
 * each is another reference. It prints as JSONata, `$states.input.order.id`, or as a reference path, `$.order.id`, according
 * to the state's query language. If nothing is known about the data, it has every field; with `noUncheckedIndexedAccess` the
 * compiler asks for `!` on the way to a deeper one, `input.order!.id`, or for the type of the data.
 */
export type Reference<Value> = Expression<Value, Both> &
  (unknown extends Value ? AnyFields : Fields<NonNullable<Value>, Absent<Value>>)

// what is reached through something that may be absent may be absent, too
export type Fields<Value, Or> = Value extends readonly (infer Item)[]
  ? number extends Value['length']
    ? { readonly [index: number]: Reference<Item | Or> }
    : { readonly [Index in Extract<keyof Value, `${number}`>]: Reference<Value[Index] | Or> }
  : Value extends object
    ? { readonly [Name in keyof Value]-?: Reference<Value[Name] | Or> }
    : unknown

type Absent<Value> = Value extends null | undefined ? undefined : never

export interface AnyFields {
  readonly [name: string]: Reference<unknown>
}

/**
 * What can be given where a `Value` is wanted: the value, an expression that gives it, or a list or object with expressions
 * in it. `In` is inferred from the expressions: the query languages in which all of them can be written.
 */
export type Template<Value, In> = unknown extends Value ? JsonTemplate<In> : Expression<Value, In> | Parts<Value, In>

// a mapped type over a string, a number, a boolean or null is that type itself
type Parts<Value, In> = { readonly [Name in keyof Value]: Template<Value[Name], In> }

/** Any JSON with expressions in it. */
export type JsonTemplate<In> =
  | Expression<unknown, In>
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly JsonTemplate<In>[]
  | JsonFields<In>

/**
 * What a template gives when it is evaluated.
 *
 * @example
 * type V = ValueOf<{ id: Expression<string>; kind: 'order' }> //=> { id: string; kind: 'order' }
 */
export type ValueOf<T> = AnyJson extends T ? unknown : ValueOfKnown<T>

/** Every type of any JSON includes this. Nothing is known about such a template, and its recursion would not end. */
type AnyJson = string | number | boolean | null | readonly []

type ValueOfKnown<T> = T extends { readonly '~value': infer Value }
  ? Value
  : T extends string | number | boolean | null | undefined
    ? T
    : { -readonly [Name in keyof T]: ValueOf<T[Name]> }

/**
 * The query languages in which a template cannot be written, because something in it belongs to the other one.
 *
 * @example
 * type L = ExcludedBy<{ id: Expression<string, { JSONata: true }> }> //=> 'JSONPath'
 */
export type ExcludedBy<T> = AnyJson extends T ? never : ExcludedByKnown<T>

type ExcludedByKnown<T> = T extends { readonly '~in': infer In }
  ? Exclude<QueryLanguage, keyof In>
  : T extends object
    ? { [Name in keyof T]: ExcludedBy<T[Name]> }[keyof T]
    : never

/** The fields of an object, any of them computed. */
export interface JsonFields<In> {
  readonly [name: string]: JsonTemplate<In>
}
