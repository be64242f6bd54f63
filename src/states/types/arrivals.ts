import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { VariableReferences } from './flow.js'
import type { AnyState, Gone, Lead, Leads, Live, OutputFor } from './state.js'

/**
 * A state that may be led to by name: the data it starts with, and the variables it can read. If there are several names,
 * other types judge.
 */
export interface Begin<in Name extends string, out Input, out Vars> {
  '~begin'(name: Name): void
  readonly input: Input
  readonly vars: Vars
}

/**
 * A transition to the state of that name: the data that flows on it, and the variables assigned. Without a name it is the end of a
 * line.
 */
export interface Arrival<out Name extends string, out Data, out Vars> {
  readonly '~to': Name
  readonly data: Data
  readonly vars: Vars
}

export type NamesOf<Wants extends Leads> = Wants extends Lead<infer Name> ? Name : Wants

/** The transitions that a state makes by itself, derived from what it starts with. */
export type ArrivalsOf<Facts extends AnyState['~state'], Data, Vars, Wants = Facts['wants']> = Wants extends string
  ? Arriving<Wants, OutputFor<Own<Facts['output']>, Live<Data>>, Vars | Facts['assigned']>
  : Wants extends Lead<infer Name, infer Hands, infer Assigned>
    ? Arriving<Name, OutputFor<[Hands] extends [never] ? Own<Facts['output']> : Hands, Live<Data>>, Vars | Assigned>
    : never

/**
 * An arrival whose type arguments are computed once: of others the compiler would create a new type each time, and equal ones would
 * not be identical.
 */
export type Arriving<Name extends string, Data, Vars> = Arrival<Name, Data, Vars>

type Own<Output> = Output extends Gone<infer Value> ? Value : Output

/** The earlier transitions that lead to the state of that name. */
export type ArrivalsAt<Name extends string, Entries> = Extract<Entries, Arrival<Name, unknown, unknown>>

/** Likewise for a line. If there are none, nothing is known about what it starts with. */
export type LineAt<Name extends string, Entries, Vars> = [ArrivalsAt<Name, Entries>] extends [never]
  ? Arriving<Name, unknown, Vars>
  : ArrivalsAt<Name, Entries>

/** The data that flows on such transitions. */
export type On<At> = At extends Arrival<string, infer Data, unknown> ? Data : never

/** The variables assigned on some of the transitions, and on each: a union of objects has the keys that all of them have. */
export type SetOn<At> = At extends Arrival<string, unknown, infer Vars> ? Vars : never
export type Met<At> = Extract<
  SetOn<At>,
  readonly [keyof (At extends Arrival<string, unknown, infer Vars> ? VariableReferences<Vars> : never), ...unknown[]]
>

/** Why some transition is refused, or `never`. */
export type ArrivalsFault<Entries, Names, At = Entries> =
  At extends Arrival<infer Name, infer Data, infer Vars> ? ArrivalFault<Name, Data, Vars, Names, Entries> : never

/**
 * `Fine` if the state of that name is still to come, or may be led to and fits the data that flows and the variables that are
 * assigned; otherwise the sentence.
 */
export type ArrivalFault<Name extends string, Data, Vars, Names, Entries, Fine = never> = string extends Name | Names
  ? Fine
  : [Name] extends [Names]
    ? [Extract<Entries, Begin<Name, unknown, unknown>>] extends [never]
      ? Sentence<typeof refusal.gotoWithoutLoop, { found: Name }>
      : Extract<Entries, Begin<Name, unknown, unknown>> extends Begin<Name, infer Input, infer Read>
        ? [Data] extends [Live<Input>]
          ? [Exclude<NameOf<Read>, NameOf<Vars>>] extends [never]
            ? Fine
            : Sentence<typeof refusal.variableMaybeUnassigned, { found: Exclude<NameOf<Read>, NameOf<Vars>> }>
          : Sentence<typeof refusal.gotoInput, { found: Name }>
        : never
    : Fine

/** The names of variables. */
export type NameOf<Vars> = Vars extends readonly [infer Name, ...unknown[]] ? Name : never
