import type { Both, Expression, JsonTemplate, QueryLanguage } from '../../expression/types/expression.js'

/**
 * What can be given where an API takes a `Value`: the value, an expression that gives it, or a list or object with
 * expressions in it. `In` is inferred from the expressions: the query languages in which all of them can be written.
 *
 * API models mark few fields of a response as always present, and data has wider types than an API's lists of values. So
 * three kinds of reference are accepted as well: to a field that may be absent, to any string where one of several strings is
 * wanted, and to data about which nothing is known.
 */
export type Argument<Value, In> = unknown extends Value
  ? JsonTemplate<In>
  : Expression<(Value extends string ? string : Value) | undefined, In> | Untyped<In> | Arguments<Value, In> | undefined

/** The arguments of an API action: its fields, each a value or an expression. */
export type Arguments<Value, In> = { readonly [Name in keyof Value]: Argument<Value[Name], In> }

/** A reference to data about which nothing is known: each of its fields is another, which no typed reference has. */
export interface Untyped<In> extends Expression<unknown, In> {
  readonly [name: string]: unknown
}

/** What `In` is if there is no expression at all, and so no token either. */
export interface Plain extends Both {
  readonly plain: true
}

/** The query languages in which the arguments can be written. */
export type LanguagesIn<In> = keyof In & QueryLanguage
