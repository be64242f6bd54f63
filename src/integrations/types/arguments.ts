import type { Both, Expression, JsonTemplate, QueryLanguage } from '../../expression/types/expression.js'

/**
 * What may stand where an API takes a `Value`: the value; an expression that gives it; or a list or object of which parts are
 * expressions. `In` is inferred from the expressions: the languages that all of them can be written in.
 *
 * Models of APIs mark few fields of an answer as always there, and data has wider types than an API's lists of values. So a
 * reference to what may be absent is taken, a reference to any string where one of some strings is wanted, and one of which
 * nothing is known.
 */
export type Argument<Value, In> = unknown extends Value
  ? JsonTemplate<In>
  : Expression<(Value extends string ? string : Value) | undefined, In> | Untyped<In> | Arguments<Value, In> | undefined

/** The arguments of an API action: its fields, each a value or an expression. */
export type Arguments<Value, In> = { readonly [Name in keyof Value]: Argument<Value[Name], In> }

/** A reference of which nothing is known: each of its fields is one again, which no typed reference has. */
interface Untyped<In> extends Expression<unknown, In> {
  readonly [name: string]: unknown
}

/** What `In` is where there is no expression at all: no token can be in there. */
export interface Plain extends Both {
  readonly plain: true
}

/** The languages that the arguments can be written in. */
export type LanguagesIn<In> = keyof In & QueryLanguage
