import type { QueryLanguage } from '../../expression/types/expression.js'

/**
 * What the compiler knows of a state: the languages it can be written in, what it puts out, what it assigns (a union of
 * `[name, type]`), the names of the states it leads to by itself, and what it reaches without assuming a role.
 */
export interface StateFacts<
  Language extends QueryLanguage = QueryLanguage,
  Output = unknown,
  Assigned = unknown,
  Wants extends string = string,
  Reach = unknown,
> {
  readonly language: Language
  readonly output: Output
  readonly assigned: Assigned
  readonly wants: Wants
  readonly reach: Reach
}

/** Any state, whatever it is. */
export interface AnyState {
  readonly '~state': StateFacts
}

/** The output of a state that hands on its input as it is. */
export interface Unchanged {
  readonly '~unchanged': true
}

/** The output of a state that puts its result into a field of its input (`ResultPath`). */
export interface PutAt<Name extends string, Value> {
  readonly '~putAt': readonly [Name, Value]
}

/**
 * What a state puts out for a given input.
 *
 * @example
 * type A = OutputFor<PutAt<'quote', number>, { id: string }> //=> { id: string } & { quote: number }
 */
export type OutputFor<Output, Input> = Output extends Unchanged
  ? Input
  : Output extends PutAt<infer Name, infer Value>
    ? unknown extends Input
      ? unknown
      : Input & { readonly [Key in Name]: Value }
    : Output

/** The variables of a template, as a union of `[name, type]`: flat, so that a long chain of states stays cheap. */
export type Variables<T> = { [Name in keyof T & string]: readonly [Name, T[Name]] }[keyof T & string]
