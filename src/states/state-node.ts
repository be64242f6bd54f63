import type { Json } from '../core/json.js'
import type { ExpressionNode } from '../expression/node.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import type { StateDefinition } from './definition.js'
import type { MachineRecord } from './machine-record.js'
import type { NeedsOf } from './need.js'
import type { StatedPermission } from './stated-permission.js'

/** Where a state goes: to a named state, or nowhere, because it ends. */
export type Transition = { readonly Next: string } | { readonly End: true }

/** What a rule of a Choice does besides going on; for the default, what the Choice itself does. */
export interface RuleDraft {
  readonly comment?: string | undefined
  readonly assign?: Json | undefined
  readonly output?: Json | undefined
}

/** A rule of a Choice together with its target. */
export interface ChoiceBranch extends RuleDraft {
  readonly condition: ExpressionNode
  readonly next: string
}

/** A workflow inside a state: a branch of a Parallel, or the processor of a Map. */
export interface InnerFlow {
  /** Its states, without those of flows nested in them. */
  readonly nodes: readonly (readonly [name: string, state: StateNode])[]
  /** The names of the variables that they assign. */
  readonly assigned: readonly string[]
  /** The number of nested levels of flows, including itself. */
  readonly depth: number
  /** Whether its states can read the variables around it; those in a distributed Map cannot. */
  readonly readsOuter: boolean
  /**
   * Refuses assignments to the variables of the surrounding workflow.
   * @param outer - the names of those variables
   */
  checkVariables(outer: ReadonlySet<string>): void
  /** Its states as the States Language writes them. */
  write(record: MachineRecord, path: readonly string[]): Workflow
}

/** States and the first of them. */
export interface Workflow {
  readonly Comment?: string
  readonly StartAt: string
  readonly States: { readonly [name: string]: StateDefinition }
}

/** What a state is rendered for. */
export interface RenderTarget {
  readonly language: QueryLanguage
  /** Whether the state has to name its query language, because that of the machine differs. */
  readonly declaresLanguage: boolean
  /** The partition of integrations. */
  readonly partition: string
  /** The machine that it is written in, for nested flows. */
  readonly record: MachineRecord
  /** The place in the definition of the workflow that it belongs to. */
  readonly path: readonly string[]
  readonly name: string
  readonly transition: Transition | undefined
  /** The rules of a Choice whose branches were written in place. */
  readonly branches: readonly ChoiceBranch[]
  readonly otherwise: string | undefined
  /** What the default of a Choice does besides going on. */
  readonly otherwiseRule: RuleDraft | undefined
}

/** The place in the definition of a workflow inside a state. */
export const pathInside = ({ path, name }: RenderTarget, ...within: readonly string[]): readonly string[] => [
  ...path,
  'States',
  name,
  ...within,
]

/** What is known about a state besides its document. `access` reads it. */
export interface StateNotes {
  /** The roles that a role known only at run time may be. */
  readonly roles?: readonly string[]
  /** The resource's own policy allows the caller, so the resource may be in another account. */
  readonly viaResourcePolicy?: true
  /** What the state acts on without assuming a role. */
  readonly reaches?: string | undefined
  /** What it waits for besides a response, as the ending of its Resource or in words. Express machines do not. */
  readonly waits?: string
  /** What it may call, if that is known only at run time: ARNs, or patterns of ARNs. */
  readonly mayReach?: readonly string[]
  /** The permissions of a call that no table lists. */
  readonly requires?: readonly StatedPermission[]
}

/** What a machine needs to know about a state, of whatever kind. */
export interface StateNode {
  readonly type: string
  /** The query languages in which something in the state cannot be written. */
  readonly excluded: readonly QueryLanguage[]
  /** The states that it leads to by itself: targets of catchers, and of a Choice in the record form. */
  readonly wants: readonly string[]
  /** Where it was told to go; `undefined`: where the flow goes on. */
  readonly transition: Transition | undefined
  /** Whether nothing can follow it. */
  readonly ends: boolean
  readonly notes: StateNotes
  /** Determines what its call needs; absent if it calls nothing. */
  readonly needs?: NeedsOf
  /** The names of the variables that it assigns. */
  readonly assigned: readonly string[]
  /** The nested workflows. */
  readonly flows: readonly InnerFlow[]
  /** The same state, leading to states with the prefix before their names. */
  prefixed(prefix: string): StateNode
  render(target: RenderTarget): StateDefinition
}

/** The key under which a state builder returns its node. A registered symbol, so that copies of the package agree. */
export const stateKey: unique symbol = Symbol.for('arnwright.state')

/** The node behind a state builder; `undefined` for any other value. */
export const stateNodeOf = (value: unknown): StateNode | undefined =>
  typeof value === 'object' && value !== null && stateKey in value
    ? // only state builders have a value under the key
      (value[stateKey] as StateNode)
    : undefined
