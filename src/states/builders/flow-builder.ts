import { AppendLog } from '../../core/append-log.js'
import { jsonPointer } from '../../core/json-pointer.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { type ExpressionNode, nodeOf } from '../../expression/node.js'
import { reference } from '../../expression/reference.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { StateMachineDefinition } from '../definition.js'
import type { MachineRecord } from '../machine-record.js'
import { type MachineSource, machineKey } from '../machine-source.js'
import type { MachineSettings } from '../settings.js'
import { type StateNode, stateNodeOf } from '../state-node.js'
import { Choice } from './choice.js'
import { asObject, call } from './read.js'
import { type Entry, type Link, writeDefinition } from './write-definition.js'

/** A place that waits for the state that follows: the `Next` of a state, a rule of a Choice, or its `Default`. */
type Loose = Omit<Link, 'to'>

/** The implementation of flows. Adding a state gives a new flow, at the same cost however long it is. */
export class FlowBuilder {
  readonly record: MachineRecord
  private readonly entries: AppendLog<Entry>
  private readonly links: AppendLog<Link>
  private readonly loose: readonly Loose[]
  /** Names by the position at which they were added; shared by flows that grow from one another. */
  private readonly names: Map<string, number>

  constructor(
    record: MachineRecord,
    entries: AppendLog<Entry> = new AppendLog(),
    links: AppendLog<Link> = new AppendLog(),
    loose: readonly Loose[] = [],
    names: Map<string, number> = new Map(),
  ) {
    this.record = record
    this.entries = entries
    this.links = links
    this.loose = loose
    this.names = names
  }

  get settings(): MachineSettings {
    return this.record.settings
  }

  next(name: string, state: unknown): FlowBuilder {
    return this.follow(name).attach(name, this.read(state))
  }

  choose(name: string, build: (scope: object) => unknown): FlowBuilder {
    const { language } = this.record
    const choice = this.follow(name).add(name, stateNodeOf(Choice()) ?? refuse(refusal.noState, 'choose', name), [])
    const ways = call(build, 'ways', { ...scope(language), when: new WaysBuilder(choice, name, [], 0).when })
    if (!(ways instanceof WaysBuilder)) return refuse(refusal.noTransition, 'choose', name)
    return ways.flow.with(ways.loose)
  }

  goto(name: string): FlowBuilder {
    return this.follow(asString(name, 'name')).with([])
  }

  end(): FlowBuilder {
    this.checkWays()
    return this.with([])
  }

  line(name: string, state: unknown): FlowBuilder {
    return this.end().attach(name, this.read(state))
  }

  toJSON(): StateMachineDefinition {
    this.checkWays()
    return writeDefinition(this.record, this.entries.toArray(), this.links.toArray())
  }

  /** All the states at once, each saying where it goes. */
  states(startAt: string, states: Readonly<Record<string, unknown>>): FlowBuilder {
    asObject(states, 'states')
    if (!Object.hasOwn(states, asString(startAt, 'startAt'))) refuse(refusal.stateUnknown, 'startAt', startAt)
    const names = [startAt, ...Object.keys(states).filter((name) => name !== startAt)]
    return names.reduce((flow: FlowBuilder, name) => {
      const node = flow.read(states[name])
      if (!node.ends) refuse(refusal.noTransition, jsonPointer(['States', name]), name)
      return flow.attach(name, node)
    }, this)
  }

  [machineKey](): MachineSource {
    const notes = new Map(this.entries.toArray().map(({ name, state }) => [name, state.notes]))
    return { definition: this.toJSON(), settings: this.settings, notes }
  }

  /** The same flow with other places waiting for what follows. */
  with(loose: readonly Loose[]): FlowBuilder {
    return new FlowBuilder(this.record, this.entries, this.links, loose, this.names)
  }

  /** The places that wait for what follows. */
  get waiting(): readonly Loose[] {
    return this.loose
  }

  /** A state can end where nothing follows; a way of a Choice has to lead to a state. */
  private checkWays(): void {
    const way = this.loose.find(({ slot }) => slot !== 'Next')
    if (way !== undefined) refuse(refusal.wayWithoutState, jsonPointer(['States', way.from]), way.from)
  }

  /** Links every waiting place to a name. */
  private follow(name: string): FlowBuilder {
    if (this.entries.length > 0 && this.loose.length === 0) refuse(refusal.flowEnded, 'name', name)
    const links = this.loose.reduce((all, loose) => all.add({ ...loose, to: name }), this.links)
    return new FlowBuilder(this.record, this.entries, links, [], this.names)
  }

  private attach(name: string, state: StateNode): FlowBuilder {
    return this.add(name, state, state.ends ? [] : [{ from: name, slot: 'Next' }])
  }

  private add(name: string, state: StateNode, loose: readonly Loose[]): FlowBuilder {
    checkStateName(name)
    const position = this.entries.length
    const taken = this.names.get(name)
    if (taken !== undefined && this.has(name, taken)) refuse(refusal.stateDuplicate, 'name', name)
    // a flow that another one has outgrown keeps names of its own
    const names =
      this.names.size === position ? this.names : new Map(this.entries.toArray().map((entry, at) => [entry.name, at]))
    names.set(name, position)
    return new FlowBuilder(this.record, this.entries.add({ name, state }), this.links, loose, names)
  }

  private has(name: string, position: number): boolean {
    return position < this.entries.length && this.entries.toArray()[position]?.name === name
  }

  private read(state: unknown): StateNode {
    const { language } = this.record
    const built = typeof state === 'function' ? state(scope(language)) : state
    const node = stateNodeOf(built) ?? refuse(refusal.notAState, 'state', built)
    checkLanguage(node.excluded, language)
    this.record.checkReach(node.notes)
    return node
  }
}

const checkStateName = (name: unknown): void => {
  if (typeof name !== 'string' || name === '' || [...name].length > 80) refuse(refusal.stateName, 'name', name)
}

/** What a state can read, as references. */
const scope = (language: QueryLanguage): object => ({
  input: reference('input'),
  context: reference('context'),
  vars: reference('variable'),
  language,
})

const checkLanguage = (excluded: readonly QueryLanguage[], own: QueryLanguage): void => {
  const both = excluded.includes('JSONata') && excluded.includes('JSONPath')
  if (both) refuse(refusal.stateLanguage, 'state', 'JSONata and JSONPath at once', { own })
  // a JSONPath machine may hold JSONata states, never the other way round
  if (own === 'JSONata' && excluded.includes('JSONata')) refuse(refusal.stateLanguage, 'state', 'JSONPath', { own })
}

/** The ways of a Choice while they are being written. */
class WaysBuilder {
  readonly flow: FlowBuilder
  readonly loose: readonly Loose[]
  private readonly choice: string
  private readonly count: number

  constructor(flow: FlowBuilder, choice: string, loose: readonly Loose[], count: number) {
    this.flow = flow
    this.choice = choice
    this.loose = loose
    this.count = count
  }

  readonly when = (test: unknown, way: (flow: FlowBuilder) => unknown): WaysBuilder => {
    const condition: ExpressionNode = nodeOf(test) ?? refuse(refusal.conditionOperand, 'when', test)
    return this.take({ from: this.choice, slot: 'Choices', rule: this.count, condition }, way)
  }

  otherwise(way?: (flow: FlowBuilder) => unknown): WaysBuilder {
    const place: Loose = { from: this.choice, slot: 'Default' }
    return this.take(place, way ?? ((flow) => flow))
  }

  private take(place: Loose, way: (flow: FlowBuilder) => unknown): WaysBuilder {
    const flow = call(way, 'way', this.flow.with([place]))
    if (!(flow instanceof FlowBuilder)) return refuse(refusal.noTransition, 'way', flow)
    return new WaysBuilder(flow.with([]), this.choice, [...this.loose, ...flow.waiting], this.count + 1)
  }
}
