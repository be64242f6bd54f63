import { hasToken } from '../../arn/tokens.js'
import { isObject, setOwn } from '../../core/json.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import { argumentAt } from '../arguments.js'
import type { StateDefinition } from '../definition.js'
import type { NeedsOf } from '../need.js'
import {
  type InnerFlow,
  type RenderTarget,
  type StateNode,
  type StateNotes,
  stateKey,
  type Workflow,
} from '../state-node.js'
import { flowsIn, statesOf } from '../states-in.js'
import { checkVariables } from '../variable-scope.js'

/** What is known about the states of a parsed definition besides it, by their names. */
export interface GivenNotes {
  notesOf(name: string, state: StateDefinition): StateNotes
  needsOf(name: string): NeedsOf | undefined
}

/** A parsed state among states that are built. It is written as it was, except that it goes on once others follow. */
export class GivenState implements StateNode {
  readonly type: string
  readonly notes: StateNotes
  readonly needs?: NeedsOf
  readonly excluded: readonly QueryLanguage[] = []
  readonly transition = undefined
  private readonly given: StateDefinition
  private readonly beside: GivenNotes
  private readonly siblings: readonly string[]

  /** @param siblings - the names of all states of its workflow, including its own */
  constructor(name: string, given: StateDefinition, siblings: readonly string[], beside: GivenNotes) {
    this.type = given.Type
    this.given = given
    this.beside = beside
    this.siblings = siblings
    this.notes = beside.notesOf(name, given)
    const needs = beside.needsOf(name)
    if (needs !== undefined) this.needs = needs
  }

  get [stateKey](): StateNode {
    return this
  }

  /** Another state can follow only if `End` was written. */
  get ends(): boolean {
    return this.given['End'] !== true
  }

  get wants(): readonly string[] {
    const { Next, Default, Choices, Catch } = this.given
    const targets = [Next, Default, ...fieldsOf(Choices, 'Next'), ...fieldsOf(Catch, 'Next')].filter(
      (target) => typeof target === 'string',
    )
    // if a name is filled in later, it may be that of any state
    return targets.some(hasToken) ? this.siblings : targets
  }

  get assigned(): readonly string[] {
    const { Assign, Choices, Catch } = this.given
    return [Assign, ...fieldsOf(Choices, 'Assign'), ...fieldsOf(Catch, 'Assign')].flatMap((variables) =>
      isObject(variables) ? Object.keys(variables).map((name) => name.replace(/\.\$$/, '')) : [],
    )
  }

  get flows(): readonly InnerFlow[] {
    return flowsIn(this.given).map(({ flow }) => new GivenFlow(flow, this.given, this.beside))
  }

  /** The names in it stay as they were parsed. */
  prefixed(): StateNode {
    return this
  }

  render({ transition }: RenderTarget): StateDefinition {
    if (transition === undefined || 'End' in transition) return this.given
    const fields: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(this.given)) {
      if (key === 'End') fields['Next'] = transition.Next
      else setOwn(fields, key, value)
    }
    // the same fields, one of them under another name
    return fields as StateDefinition
  }
}

/** A workflow inside a parsed state. */
class GivenFlow implements InnerFlow {
  readonly nodes: readonly (readonly [string, StateNode])[]
  readonly readsOuter: boolean
  private readonly given: Readonly<Record<string, unknown>>

  constructor(flow: Readonly<Record<string, unknown>>, holder: StateDefinition, beside: GivenNotes) {
    this.given = flow
    const states = statesOf(flow)
    const names = states.map(([name]) => name)
    this.nodes = states.map(([name, state]) => [name, new GivenState(name, state, names, beside)])
    const config = isObject(flow['ProcessorConfig']) ? flow['ProcessorConfig'] : {}
    this.readsOuter = holder.Type !== 'Map' || config['Mode'] !== 'DISTRIBUTED'
  }

  get assigned(): readonly string[] {
    return this.nodes.flatMap(([, state]) => state.assigned)
  }

  get depth(): number {
    return 1 + Math.max(0, ...this.nodes.flatMap(([, { flows }]) => flows.map(({ depth }) => depth)))
  }

  checkVariables(outer: ReadonlySet<string>): void {
    checkVariables(this, outer)
  }

  write(): Workflow {
    // the checker reports missing fields
    return this.given as unknown as Workflow
  }
}

/** The function that a state calls in its own account: its ARN, if the state names it and assumes no role. */
export const reachOf = (state: StateDefinition): string | undefined => {
  if (state.Type !== 'Task' || state['Credentials'] !== undefined) return undefined
  const resource = String(state['Resource'])
  if (resource.includes(':lambda:') && resource.includes(':function:')) return resource
  if (!resource.includes(':states:::lambda:invoke')) return undefined
  const named = argumentAt(state, 'FunctionName', 'JSONPath')
  // an ARN is not an expression, in either language
  const name = named !== 'absent' && 'literal' in named ? named.literal : undefined
  return typeof name === 'string' && name.startsWith('arn:') ? name : undefined
}

const fieldsOf = (list: unknown, name: string): readonly unknown[] =>
  Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? item[name] : undefined)) : []
