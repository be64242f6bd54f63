import type { Json } from '../core/json.js'
import type { ExpressionNode } from '../expression/node.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import type { StateDefinition } from './definition.js'
import type { MachineRecord } from './machine-record.js'
import type { NeedsOf } from './need.js'

/** Where a state goes: by name, or nowhere because it ends. */
export type Transition = { readonly Next: string } | { readonly End: true }

/** What a rule of a Choice does besides going on: for the default, what the Choice itself does. */
export interface RuleDraft {
  readonly comment?: string | undefined
  readonly assign?: Json | undefined
  readonly output?: Json | undefined
}

/** A rule of a Choice that was given its target. */
export interface ChoiceBranch extends RuleDraft {
  readonly condition: ExpressionNode
  readonly next: string
}

/** A workflow inside a state: a branch of a Parallel, or the processor of a Map. */
export interface InnerFlow {
  /** Its states, not those of flows inside them. */
  readonly nodes: readonly (readonly [name: string, state: StateNode])[]
  /** The names of the variables that they set. */
  readonly assigned: readonly string[]
  /** How many levels of flows are in it, itself included. */
  readonly depth: number
  /** Whether its states can read the variables around it: those of a distributed Map cannot. */
  readonly readsOuter: boolean
  /**
   * Refuses to set the variables of the workflow around it.
   * @param outer - their names
   */
  checkVariables(outer: ReadonlySet<string>): void
  /** Its states as the States Language writes them. */
  write(record: MachineRecord, path: readonly string[]): Workflow
}

/** States and where they start. */
export interface Workflow {
  readonly Comment?: string
  readonly StartAt: string
  readonly States: { readonly [name: string]: StateDefinition }
}

/** What a state is rendered for. */
export interface RenderTarget {
  readonly language: QueryLanguage
  /** Whether the state has to name its language, since the machine's is another. */
  readonly declaresLanguage: boolean
  /** The partition that integrations are named in. */
  readonly partition: string
  /** The machine it is written in, for what is inside it. */
  readonly record: MachineRecord
  /** Where the workflow that it is part of stands in the definition. */
  readonly path: readonly string[]
  readonly name: string
  readonly transition: Transition | undefined
  /** The rules of a Choice whose branches were built beside it. */
  readonly branches: readonly ChoiceBranch[]
  readonly otherwise: string | undefined
  /** What the default of a Choice does besides going on. */
  readonly otherwiseRule: RuleDraft | undefined
}

/** Where a workflow inside a state stands in the definition. */
export const pathInside = ({ path, name }: RenderTarget, ...within: readonly string[]): readonly string[] => [
  ...path,
  'States',
  name,
  ...within,
]

/** Actions and what they act on, as they were stated for a call. */
export interface StatedPermission {
  readonly actions: string | readonly string[]
  readonly resources: string | readonly string[]
}

/** What is known of a state and stands beside its document: `access` reads it. */
export interface StateNotes {
  /** The roles that a role known only at run time may be. */
  readonly roles?: readonly string[]
  /** The resource's own policy allows the caller, so its account may be another. */
  readonly viaResourcePolicy?: true
  /** What the state acts on without assuming a role. */
  readonly reaches?: string | undefined
  /** What it waits for beyond an answer, as the end of its Resource or in words: Express machines do not. */
  readonly waits?: string
  /** What the resource that it calls may be, where that is known only at run time: ARNs or patterns over ARNs. */
  readonly mayReach?: readonly string[]
  /** What its call needs, where no table tells. */
  readonly requires?: readonly StatedPermission[]
}

/** What a machine needs of a state, whichever kind it is. */
export interface StateNode {
  readonly type: string
  /** Languages that something in the state cannot be written in. */
  readonly excluded: readonly QueryLanguage[]
  /** The states it leads to by itself: targets of Catch, and of a Choice in the record form. */
  readonly wants: readonly string[]
  /** Where it was said to go; `undefined`: where the flow goes on. */
  readonly transition: Transition | undefined
  /** Whether anything can follow it. */
  readonly ends: boolean
  readonly notes: StateNotes
  /** Tells what its call needs; absent where it calls nothing. */
  readonly needs?: NeedsOf
  /** The names of the variables it sets. */
  readonly assigned: readonly string[]
  /** The workflows inside it. */
  readonly flows: readonly InnerFlow[]
  /** The same state, leading to states whose names begin with the prefix. */
  prefixed(prefix: string): StateNode
  render(target: RenderTarget): StateDefinition
}

/** The key under which a state builder answers with its node. A registered symbol: copies of the package agree. */
export const stateKey: unique symbol = Symbol.for('arnwright.state') as never

/** The node behind a state builder; `undefined` for everything else. */
export const stateNodeOf = (value: unknown): StateNode | undefined =>
  typeof value === 'object' && value !== null && stateKey in value
    ? // only state builders answer under the key
      (value[stateKey] as StateNode)
    : undefined
