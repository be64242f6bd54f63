import type { QueryLanguage, ValueOf } from '../../expression/types/expression.js'

/**
 * What the compiler knows about a state: the query languages it can be written in, its output, the variables it assigns (a
 * union of `[name, type]`), the transitions it makes by itself, what it reaches without assuming a role, and the names of the states
 * nested in it.
 */
export interface StateFacts<
  out Language extends QueryLanguage = QueryLanguage,
  out Output = unknown,
  out Assigned = unknown,
  out Wants extends Leads = Leads,
  out Reach = unknown,
  out Holds extends string = never,
> {
  readonly language: Language
  readonly output: Output
  readonly assigned: Assigned
  readonly wants: Wants
  readonly reach: Reach
  readonly holds: Holds
}

/**
 * A transition that a state makes by itself, to the state of that name: that of a catcher, or of a rule of a Choice. It has what is
 * passed on (`never`: the state's own output) and the variables that are assigned. If there is nothing but the name, the name
 * alone stands for it.
 */
export interface Lead<out Name extends string = string, out Hands = unknown, out Assigned = unknown> {
  readonly '~lead': Name
  readonly hands: Hands
  readonly assigned: Assigned
}

/** The transitions that a state may make by itself. */
export type Leads = string | Lead

/** Raw fields of the States Language, written as given. */
export interface RawFields {
  readonly [name: string]: unknown
}

/** Marks a Task, in what it reaches, as one that waits for more than a response. */
export interface Waits<For extends string = string> {
  readonly '~waits': For
}

/** Any state, whatever it is. */
export interface AnyState {
  readonly '~state': StateFacts<QueryLanguage, unknown, unknown, Leads, unknown, string>
  /** What a state needs and does not have yet: the sentence that says so. */
  readonly '~lacks'?: undefined
}

/** The output of a state that passes on its input unchanged. */
export interface Unchanged {
  readonly '~output': 'unchanged'
}

/** The output of a state that puts its result into a field of its input (`ResultPath`). */
export interface PutAt<Name extends string, Value> {
  readonly '~output': readonly [Name, Value]
}

/** The output of a state that selects a part of it (`OutputPath`), or works on a part of its input (`InputPath`). */
export interface At<Output, Path> {
  readonly '~output': { readonly of: Output; readonly at: Path }
}

/** The output of a state that makes it from a template. Its type is computed where the output is read. */
export interface Made<T> {
  readonly '~output': { readonly made: ValueOf<T> }
}

/**
 * The output of a branch that ended. It is part of the union of what flows, so that the end of a branch is known without a type
 * parameter of its own; no state reads it.
 */
export interface Ended<Value> {
  readonly '~output': { readonly ended: Value }
}

/** The output of a state that goes on by name, so that nothing flows to the state written after it. */
export interface Gone<Output> {
  readonly '~output': { readonly gone: Output }
}

/**
 * The output of a state for a given input. The valid case takes one comparison.
 *
 * @example
 * type A = OutputFor<PutAt<'quote', number>, { id: string }> //=> { id: string } & { quote: number }
 */
export type OutputFor<Output, Input> = Output extends { readonly '~output': infer How } ? Becomes<How, Input> : Output

type Becomes<How, Input> = How extends readonly [infer Name extends string, infer Value]
  ? unknown extends Input
    ? unknown
    : Name extends `${string}${'.' | '['}${string}`
      ? // the types do not follow a longer path
        unknown
      : Input & { readonly [Key in Name]: OutputFor<Value, Input> }
  : How extends { readonly made: infer Value }
    ? Value
    : How extends { readonly ended: infer Value }
      ? Ended<OutputFor<Value, Input>>
      : How extends { readonly of: infer Output; readonly at: infer Path }
        ? AtPath<OutputFor<Output, Input>, Path>
        : How extends { readonly gone: unknown }
          ? never
          : Input

/**
 * The type that a path of field names leads to. The types do not follow other paths.
 *
 * @example
 * type A = AtPath<{ order: { id: string } }, '$.order.id'> //=> string
 */
export type AtPath<Data, Path> = Path extends null
  ? {}
  : Path extends '$'
    ? Data
    : Path extends `$.${infer Steps}`
      ? Follow<Data, Steps>
      : unknown

type Follow<Data, Steps extends string> = Steps extends `${infer Name}.${infer Rest}`
  ? Follow<AtName<Data, Name>, Rest>
  : AtName<Data, Steps>

type AtName<Data, Name> = Name extends keyof Data ? Data[Name] : unknown

/** What flows after a state: what it makes of what flowed before, and what ended before. */
export type After<Output, Data> = unknown extends Data
  ? // true for `any` as well, which is not something that ended
    OutputFor<Output, Data>
  : Data extends Ended<unknown>
    ? Data
    : OutputFor<Output, Data>

/** What still flows. */
export type Live<Data> = Data extends Ended<unknown> ? never : Data

/** What is left if everything that flows ends here. */
export type End<Data> = Data extends Ended<unknown> ? Data : Ended<Data>

/** The variables of a template, as a union of `[name, type]`, which is flat, so that a long chain of states stays cheap. */
export type Variables<T> = { [Name in keyof T & string]: readonly [Name, T[Name]] }[keyof T & string]
