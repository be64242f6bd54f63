import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { AnyFlow, BranchFault, DefinitionFault } from '../builders/flow.js'
import type { SetOn } from './arrivals.js'
import type { MachineContext } from './flow.js'
import type { Ended } from './state.js'

/** What a state with nested workflows takes from its place: the machine, the names, the data and the variables. */
export interface AnyScope {
  readonly '~scope': readonly [MachineContext, string, unknown, unknown]
}

/**
 * The variables around a flow, as the flow sees them: marked by a third part, which distinguishes them from a variable of the
 * same name and type that the flow assigns.
 */
export type OuterVariables<Vars> = Vars extends readonly [infer Name, infer Value, ...unknown[]]
  ? readonly [Name, Value, 'outer']
  : never

/**
 * The output of a branch: what flows at its end, and what the states that ended it earlier put out.
 *
 * @example
 * type O = BranchOutput<{ a: 1 }> //=> { a: 1 }
 */
export type BranchOutput<Data> = Data extends Ended<infer Value> ? Value : Data

/**
 * Why a flow cannot be a branch or a processor, or `never`.
 * @typeParam Outer - the names of the states around it, from which its own have to differ; its facts contain both
 */
export type InnerFault<Facts extends AnyFlow['~flow'], Outer extends string> =
  | BranchFault<Facts['open'], never>
  | FragmentFault<Facts, Outer>

/** Why a flow cannot be a fragment, or `never`. Its states may lead on to what follows. */
export type FragmentFault<Facts extends AnyFlow['~flow'], Outer extends string = never> =
  | NamesFault<Exclude<Facts['names'], Outer>, Facts['entries'], Facts['wants'], Outer>
  | VariablesFault<Facts['vars'] | SetOn<Facts['entries']>>

type NamesFault<Own extends string, Entries, Wants extends string, Outer extends string> = string extends Outer
  ? never
  : unknown extends DefinitionFault<Own, Wants, Entries>
    ? never
    : DefinitionFault<Own, Wants, Entries>

type VariablesFault<Vars> =
  Extract<Named<Inner<Vars>>, Named<Exclude<Vars, Inner<Vars>>>> extends infer Taken
    ? [Taken] extends [never]
      ? never
      : Sentence<typeof refusal.outerVariable, { found: Taken }>
    : never

type Inner<Vars> = Exclude<Vars, readonly [string, unknown, 'outer']>
type Named<Vars> = Vars extends readonly [infer Name, ...unknown[]] ? Name : never
