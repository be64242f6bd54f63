import { AppendLog } from '../../core/append-log.js'
import { jsonPointer } from '../../core/json-pointer.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { type ExpressionNode, nodeOf } from '../../expression/node.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { StateMachineDefinition } from '../definition.js'
import type { MachineRecord } from '../machine-record.js'
import { type MachineSource, machineKey } from '../machine-source.js'
import { type RuleDraft, type StateNode, stateNodeOf } from '../state-node.js'
import { Choice, readRule } from './choice.js'
import { fragmentOf } from './fragment-source.js'
import { asObject, call } from './read.js'
import { makeScope } from './scope.js'
import { SettingsBuilder } from './settings-builder.js'
import { type Loose, type Step, writeDefinition } from './write-definition.js'

/** What changes from one flow to the next. */
interface FlowParts {
  readonly steps: AppendLog<Step>
  readonly loose: readonly Loose[]
  readonly prefix: string
  readonly record: MachineRecord
  readonly loops: ReadonlySet<string>
}

const noLoops: ReadonlySet<string> = /* @__PURE__ */ new Set()
const nowhere: readonly Loose[] = /* @__PURE__ */ Object.freeze([])

/** The implementation of flows. Adding a state returns a new flow, at the same cost however long the flow is. */
export class FlowBuilder extends SettingsBuilder {
  // declared here and assigned in the constructor: a bundler keeps every class with a computed name in its body
  declare readonly [machineKey]: () => MachineSource
  readonly #steps: AppendLog<Step>
  readonly #loose: readonly Loose[]
  /** Names of states, including nested ones, with the step that uses each. Flows that grow from one another share the map. */
  readonly #names: Map<string, number>
  /** How many of the names belong to this flow. */
  readonly #nameCount: number
  /** The prefix of names inside a fragment. */
  readonly #prefix: string
  /** The states that were announced as ones that others lead to by name. */
  readonly #loops: ReadonlySet<string>

  constructor(
    record: MachineRecord,
    steps: AppendLog<Step> = new AppendLog(),
    loose: readonly Loose[] = nowhere,
    names: Map<string, number> = new Map(),
    nameCount = names.size,
    prefix = '',
    loops = noLoops,
  ) {
    super(record)
    this[machineKey] = this.#source
    this.#steps = steps
    this.#loose = loose
    this.#names = names
    this.#nameCount = nameCount
    this.#prefix = prefix
    this.#loops = loops
  }

  next(name: string, state: unknown): FlowBuilder {
    const own = this.#own(name)
    const after = this.#following(own)
    return this.#attach(own, this.#read(state), after)
  }

  /** Whether the data that flows back fits is judged by the types only, since data exists only while the workflow runs. */
  loop(name: string): FlowBuilder {
    this.#following(name)
    return this.meet(name)
  }

  /** Like `loop`, for transitions from earlier states, which may be the only ones. What they pass on is judged by the types only. */
  meet(name: string): FlowBuilder {
    checkStateName(name)
    return this.#but({ loops: new Set(this.#loops).add(this.#own(name)) })
  }

  /** Adds the states of a fragment, with the prefix before each name. */
  use(prefix: string, fragment: unknown): FlowBuilder {
    const workflow =
      fragmentOf(fragment) ?? refuse(refusal.optionForm, 'fragment', fragment, { shape: 'what Fragment() returns' })
    const start = this.withPrefix(this.#own(asString(prefix, 'prefix')))
    return flowBy(workflow, 'fragment', start).withPrefix(this.#prefix)
  }

  /** The same flow, with the prefix before the names that are added. */
  withPrefix(prefix: string): FlowBuilder {
    return this.#but({ prefix })
  }

  /** The name as the machine has it. A value that is not a string is refused later, where names are judged. */
  #own(name: string): string {
    return typeof name === 'string' ? `${this.#prefix}${name}` : name
  }

  choose(name: string, build: (scope: object) => unknown, state: unknown = Choice()): FlowBuilder {
    const node = this.#read(state)
    if (node.type !== 'Choice') refuse(refusal.optionForm, 'the state', node.type, { shape: 'a Choice' })
    const own = this.#own(name)
    const choice = this.#add(own, node, this.#following(own), nowhere)
    const given = { ...makeScope(this.record, this.#prefix), when: new BranchesBuilder(choice, own, []).when }
    const branches = call(build, 'branches', given)
    if (!(branches instanceof BranchesBuilder)) return refuse(refusal.choiceBranches, 'choose', name)
    if (!branches.isClosed) refuse(refusal.choiceOpen, 'choose', name)
    return branches.flow.waitingAt(branches.loose)
  }

  goto(name: string): FlowBuilder {
    const own = this.#own(asString(name, 'name'))
    const after = this.#following(own)
    if (this.#comesBack(own)) refuse(refusal.gotoWithoutLoop, 'name', name)
    return after.length === 0
      ? this
      : this.#but({ steps: this.#steps.add({ name: own, state: undefined, after, free: true }), loose: nowhere })
  }

  /** Whether there is an earlier state of that name that no transition may go back to. */
  #comesBack(own: string): boolean {
    // a flow from which another has grown on shares names that are not its own
    const step = this.#steps.at(this.#names.get(own) ?? this.#steps.length)
    // a nested name belongs to another step, and is judged when the definition is written
    return step?.name === own && !step.free && !this.#loops.has(own)
  }

  end(): FlowBuilder {
    this.#checkBranches()
    return this.waitingAt(nowhere)
  }

  line(name: string, state: unknown): FlowBuilder {
    const ended = this.end()
    return ended.#attach(this.#own(name), this.#read(state), nowhere, true)
  }

  /** The steps, once every branch leads to a state. */
  finished(): readonly Step[] {
    this.#checkBranches()
    return this.#steps.toArray()
  }

  toJSON(): StateMachineDefinition {
    return writeDefinition(this.record, this.finished())
  }

  /** Adds all states at once; each says where it goes. */
  states(startAt: string, states: Readonly<Record<string, unknown>>): FlowBuilder {
    asObject(states, 'states')
    if (!Object.hasOwn(states, asString(startAt, 'startAt'))) refuse(refusal.stateUnknown, 'startAt', startAt)
    const names = [startAt, ...Object.keys(states).filter((name) => name !== startAt)]
    return names.reduce((flow: FlowBuilder, name) => {
      const node = flow.#read(states[name])
      if (!node.ends) refuse(refusal.noTransition, jsonPointer(['States', name]), name)
      return flow.#attach(name, node, nowhere, true)
    }, this)
  }

  #source(): MachineSource {
    const byName = new Map<string, StateNode>()
    for (const { name, state } of this.#steps.toArray()) {
      if (state === undefined) continue
      byName.set(name, state)
      for (const [inner, node] of innerNodes(state)) byName.set(inner, node)
    }
    return {
      definition: this.toJSON(),
      settings: this.settings,
      notesOf: (name) => byName.get(name)?.notes,
      needsOf: (name) => byName.get(name)?.needs,
    }
  }

  protected override but(record: MachineRecord): this {
    if (this.#steps.length > 0) refuse(refusal.settingLate, 'setting', 'a setting')
    // flows have no subclass
    return this.#but({ record }) as this
  }

  /** Whether it is that flow with states added, if any. */
  grewFrom(start: FlowBuilder): boolean {
    const last = start.#steps.length - 1
    return this.record === start.record && this.#steps.at(last) === start.#steps.at(last)
  }

  /** The same flow, with other places waiting for the state that follows. */
  waitingAt(loose: readonly Loose[]): FlowBuilder {
    return this.#but({ loose })
  }

  /** The same flow, except for what is given. */
  #but(parts: Partial<FlowParts>): FlowBuilder {
    return new FlowBuilder(
      parts.record ?? this.record,
      parts.steps ?? this.#steps,
      parts.loose ?? this.#loose,
      this.#names,
      this.#nameCount,
      parts.prefix ?? this.#prefix,
      parts.loops ?? this.#loops,
    )
  }

  /** The places that wait for the state that follows. */
  get waiting(): readonly Loose[] {
    return this.#loose
  }

  /** A state can end if nothing follows it; a branch of a Choice has to lead to a state. */
  #checkBranches(): void {
    const open = this.#loose.find(({ slot }) => slot !== 'Next')
    if (open !== undefined) refuse(refusal.branchWithoutState, jsonPointer(['States', open.from]), open.from)
  }

  /** The places that lead to the state that follows, which has that name; none where earlier states lead to it by name. */
  #following(name: string): readonly Loose[] {
    const hasEnded = this.#steps.length > 0 && this.#loose.length === 0
    if (hasEnded && !this.#loops.has(name)) refuse(refusal.flowEnded, 'name', name)
    return this.#loose
  }

  #attach(name: string, state: StateNode, after: readonly Loose[], free = false): FlowBuilder {
    return this.#add(name, state, after, state.ends ? nowhere : [{ from: name, slot: 'Next' }], free)
  }

  #add(name: string, state: StateNode, after: readonly Loose[], loose: readonly Loose[], free = false): FlowBuilder {
    checkStateName(name)
    // a flow from which another has grown on gets a map of names of its own
    const names = this.#names.size === this.#nameCount ? this.#names : this.#ownNames()
    // a state that is refused leaves the names unchanged
    if (names.has(name)) refuse(refusal.stateDuplicate, 'name', name)
    const inner = innerNodes(state)
    if (inner.length > 0) {
      const held = new Set([name])
      for (const [one] of inner) {
        if (names.has(one) || held.has(one)) refuse(refusal.stateDuplicate, 'name', one)
        held.add(one)
      }
    }
    this.#checkLeads(name, state, free)
    // that nothing leads into a nested workflow is checked when the definition is written
    names.set(name, this.#steps.length)
    for (const [one] of inner) names.set(one, this.#steps.length)
    const steps = this.#steps.add({ name, state, after, free })
    return new FlowBuilder(this.record, steps, loose, names, names.size, this.#prefix, this.#loops)
  }

  /** A state that the given one leads back to has to begin a loop or a line. */
  #checkLeads(name: string, { wants, transition }: StateNode, free: boolean): void {
    const leads = transition !== undefined && 'Next' in transition ? [...wants, transition.Next] : wants
    const back = leads.find((one) => (one === name ? !free && !this.#loops.has(one) : this.#comesBack(one)))
    if (back !== undefined) refuse(refusal.gotoWithoutLoop, 'name', back)
  }

  #ownNames(): Map<string, number> {
    // names that other flows added came later
    return new Map([...this.#names].slice(0, this.#nameCount))
  }

  #read(state: unknown): StateNode {
    return readState(state, this.record, this.#prefix)
  }
}

/** A state for a machine: one that the machine can contain, or a function from what a state can read to one. */
export const readState = (state: unknown, record: MachineRecord, prefix = ''): StateNode => {
  const built = typeof state === 'function' ? state(makeScope(record, prefix)) : state
  const written = stateNodeOf(built) ?? refuse(refusal.notAState, 'state', built)
  const node = prefix === '' ? written : written.prefixed(prefix)
  checkPlace(node, record)
  // a flow inside may have been written for no particular machine
  for (const [, inner] of innerNodes(node)) checkPlace(inner, record)
  return node
}

const checkPlace = ({ excluded, notes }: StateNode, record: MachineRecord): void => {
  checkLanguage(excluded, record.language)
  record.checkReach(notes)
}

/** The states of the flows inside a state, at any depth, with their names. */
export const innerNodes = (state: StateNode): readonly (readonly [string, StateNode])[] => {
  const { flows } = state
  if (flows.length === 0) return noNodes
  const found: (readonly [string, StateNode])[] = []
  const open = [...flows]
  for (let flow = open.pop(); flow !== undefined; flow = open.pop()) {
    found.push(...flow.nodes)
    for (const [, inner] of flow.nodes) open.push(...inner.flows)
  }
  return found
}

const noNodes: readonly never[] = /* @__PURE__ */ Object.freeze([])

const checkStateName = (name: unknown): void => {
  // characters are counted only if there may be too many
  const fits = typeof name === 'string' && name !== '' && (name.length <= 80 || [...name].length <= 80)
  if (!fits) refuse(refusal.stateName, 'name', name)
}

const checkLanguage = (excluded: readonly QueryLanguage[], own: QueryLanguage): void => {
  if (excluded.length === 0) return
  if (excluded.includes('JSONata') && excluded.includes('JSONPath')) {
    refuse(refusal.stateLanguages, 'state', 'JSONata and JSONPath')
  }
  // a JSONPath machine may contain JSONata states, never the other way round
  if (own === 'JSONata' && excluded.includes('JSONata')) refuse(refusal.stateLanguage, 'state', 'JSONPath', { own })
}

/**
 * The flow that a function of the caller adds to.
 * @throws {ArnwrightError} `states/not-a-function`, `states/foreign-flow`
 */
export const flowBy = (build: unknown, at: string, start: FlowBuilder): FlowBuilder => {
  const flow = call(build, at, start)
  if (!(flow instanceof FlowBuilder)) return refuse(refusal.notAFunction, at, flow)
  return flow.grewFrom(start) ? flow : refuse(refusal.foreignFlow, at, flow)
}

/** The branches of a Choice while they are being written. */
class BranchesBuilder {
  readonly flow: FlowBuilder
  readonly loose: readonly Loose[]
  /** Whether `.otherwise(…)` was called. */
  readonly isClosed: boolean
  readonly #choice: string

  constructor(flow: FlowBuilder, choice: string, loose: readonly Loose[], isClosed = false) {
    this.flow = flow
    this.#choice = choice
    this.loose = loose
    this.isClosed = isClosed
  }

  readonly when = (test: unknown, branch: (flow: FlowBuilder) => unknown, rule?: unknown): BranchesBuilder => {
    const condition: ExpressionNode = nodeOf(test) ?? refuse(refusal.conditionOperand, 'when', test)
    return this.#take({ from: this.#choice, slot: 'Choices', condition, ...this.#rule(rule) }, branch)
  }

  otherwise(branch?: (flow: FlowBuilder) => unknown, rule?: unknown): BranchesBuilder {
    return this.#take({ from: this.#choice, slot: 'Default', ...this.#rule(rule) }, branch ?? ((flow) => flow))
  }

  #rule(rule: unknown): { readonly rule?: RuleDraft } {
    const { draft, excluded } = readRule(rule)
    const own = this.flow.record.language
    if (excluded.includes(own)) {
      const found = own === 'JSONPath' && draft.output !== undefined ? 'output' : 'assign'
      refuse(refusal.otherLanguage, 'rule', found, { language: own === 'JSONata' ? 'JSONPath' : 'JSONata', own })
    }
    return { rule: draft }
  }

  #take(place: Loose, branch: (flow: FlowBuilder) => unknown): BranchesBuilder {
    const flow = flowBy(branch, 'branch', this.flow.waitingAt([place]))
    return new BranchesBuilder(
      flow.waitingAt([]),
      this.#choice,
      [...this.loose, ...flow.waiting],
      place.slot === 'Default',
    )
  }
}
