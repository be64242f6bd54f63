import { readExactArn } from '../../arn/arn.js'
import { checkKind } from '../../arn/kinds.js'
import { AppendLog } from '../../core/append-log.js'
import type { Finding } from '../../core/finding.js'
import { deepFreeze } from '../../core/freeze.js'
import { isObject, setOwn } from '../../core/json.js'
import { jsonPointer } from '../../core/json-pointer.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { FlowBuilder, innerNodes, readState } from '../builders/flow-builder.js'
import { asObject, call } from '../builders/read.js'
import { settingsOf } from '../builders/settings-builder.js'
import { renderState } from '../builders/write-definition.js'
import type { StateDefinition, StateMachineDefinition } from '../definition.js'
import { MachineRecord } from '../machine-record.js'
import { type MachineSource, machineKey } from '../machine-source.js'
import type { NeedsOf } from '../need.js'
import type { MachineSettings, StateMachineType } from '../settings.js'
import { type StateNotes, stateNodeOf } from '../state-node.js'
import { type PlacedState, statesIn, statesOf, withPart } from '../states-in.js'
import { copyJson } from './copy-json.js'
import { type GivenNotes, GivenState, reachOf } from './given-state.js'
import { parseDefinition } from './parse-definition.js'
import type { ParsedMachine, UnnamedContext } from './parsed.js'
import type { ReadOptions } from './read-definition.js'

/** The record of a parsed machine: the top of its definition is kept. */
class GivenRecord extends MachineRecord {
  private readonly given: StateMachineDefinition

  constructor(start: FlowBuilder, given: StateMachineDefinition) {
    super(start.record.with({ language: given.QueryLanguage === 'JSONata' ? 'JSONata' : 'JSONPath' }).fields)
    this.given = given
  }

  override finish(written: StateMachineDefinition): StateMachineDefinition {
    const states: Record<string, unknown> = {}
    for (const name of Object.keys({ ...this.given.States, ...written.States })) {
      setOwn(states, name, (Object.hasOwn(written.States, name) ? written : this.given).States[name])
    }
    // each state is one of the two definitions'
    return { ...this.given, States: states as StateMachineDefinition['States'] }
  }
}

/** What is known about a parsed machine besides its definition. */
interface Beside {
  readonly start: FlowBuilder
  readonly findings: readonly Finding[]
  /** By the names of states: what was declared about parsed ones, and what built ones know. */
  readonly notes: ReadonlyMap<string, StateNotes>
  /** By the names of states that were built: what determines their needs. */
  readonly needs: ReadonlyMap<string, NeedsOf | undefined>
  /** Determines the needs of all other states. */
  readonly integrations: NeedsOf
}

/** The implementation of a parsed machine. */
class ParsedBuilder implements GivenNotes {
  readonly definition: StateMachineDefinition
  private readonly beside: Beside

  constructor(definition: StateMachineDefinition, beside: Beside) {
    this.definition = definition
    this.beside = beside
  }

  get settings(): MachineSettings {
    return this.beside.start.settings
  }

  get findings(): readonly Finding[] {
    return this.beside.findings
  }

  named(value: unknown): ParsedBuilder {
    return this.begin(new FlowBuilder(this.beside.start.record.with({ settings: settingsOf(value) })))
  }

  runAs(role: string): ParsedBuilder {
    return this.begin(this.beside.start.runAs(role))
  }

  type(type: StateMachineType): ParsedBuilder {
    return this.begin(this.beside.start.type(type))
  }

  logTo(...args: Parameters<FlowBuilder['logTo']>): ParsedBuilder {
    return this.begin(this.beside.start.logTo(...args))
  }

  tracing(enabled?: boolean): ParsedBuilder {
    return this.begin(this.beside.start.tracing(enabled))
  }

  encryptWith(...args: Parameters<FlowBuilder['encryptWith']>): ParsedBuilder {
    return this.begin(this.beside.start.encryptWith(...args))
  }

  assumeOneOf(name: string, roles: readonly string[]): ParsedBuilder {
    const { state } = this.find(name)
    const role = isObject(state['Credentials']) ? state['Credentials'] : {}
    const runtime = 'RoleArn.$' in role || String(role['RoleArn']).startsWith('{%')
    if (!Array.isArray(roles) || roles.length === 0 || !runtime) {
      return refuse(refusal.rolesDeclared, 'roles', runtime ? 'an empty list' : 'a list of roles')
    }
    for (const one of roles) checkKind(readExactArn(asString(one, 'roles'), 'roles'), 'role', one, 'roles')
    return this.note(name, { roles: Object.freeze([...roles]) })
  }

  viaResourcePolicy(name: string): ParsedBuilder {
    this.find(name)
    return this.note(name, { viaResourcePolicy: true })
  }

  change(name: string, change: unknown): ParsedBuilder {
    const { state, path } = this.find(name)
    const made = call(change, 'change', state)
    if (stateNodeOf(made) === undefined) return this.put(path, copyJson(asObject(made, 'change')))
    const record = new GivenRecord(this.beside.start, this.definition)
    const node = readState(made, record)
    // unless it says something else, it goes where the earlier state went
    const next = typeof state['Next'] === 'string' ? { next: state['Next'] } : undefined
    const written = renderState(record, node, { ...next }, path.slice(0, -2), name)
    return this.put(path, copyJson(written), {
      notes: new Map([...this.beside.notes, [name, node.notes]]),
      needs: new Map([...this.beside.needs, [name, node.needs]]),
    })
  }

  with(fields: unknown): ParsedBuilder {
    const changed: Record<string, unknown> = { ...this.definition }
    for (const [key, value] of Object.entries(asObject(fields, 'fields'))) {
      if (key === 'States') refuse(refusal.rawField, 'fields', key)
      if (value === undefined) delete changed[key]
      else setOwn(changed, key, value)
    }
    return this.put([], copyJson(changed))
  }

  next(name: string, state: unknown): FlowBuilder {
    return this.flow().next(name, state)
  }

  loop(name: string): FlowBuilder {
    return this.flow().loop(name)
  }

  choose(name: string, build: (scope: object) => unknown, choice?: unknown): FlowBuilder {
    return this.flow().choose(name, build, choice)
  }

  use(prefix: string, fragment: unknown): FlowBuilder {
    return this.flow().use(prefix, fragment)
  }

  line(name: string, state: unknown): FlowBuilder {
    return this.flow().line(name, state)
  }

  goto(name: string): FlowBuilder {
    return this.flow().goto(name)
  }

  end(): FlowBuilder {
    return this.flow().end()
  }

  toJSON(): StateMachineDefinition {
    return this.definition
  }

  [machineKey](): MachineSource {
    const { start } = this.beside
    const notes = new Map<string, StateNotes>()
    for (const { name, state } of statesIn({ ...this.definition })) notes.set(name, this.notesOf(name, state))
    return {
      definition: this.definition,
      settings: start.settings,
      notesOf: (name) => notes.get(name),
      needsOf: (name) => this.needsOf(name),
    }
  }

  notesOf(name: string, state: StateDefinition): StateNotes {
    const reaches = reachOf(state)
    return { ...this.beside.notes.get(name), ...(reaches === undefined ? undefined : { reaches }) }
  }

  needsOf(name: string): NeedsOf | undefined {
    const { needs, integrations } = this.beside
    return needs.has(name) ? needs.get(name) : integrations
  }

  /** The parsed states as the beginning of a flow: new states follow those that ended. */
  private flow(): FlowBuilder {
    const record = new GivenRecord(this.beside.start, this.definition)
    const given = statesOf({ ...this.definition })
    const all = given.map(([name]) => name)
    const { StartAt } = this.definition
    const nodes = given.map(([name, state]) => ({ name, state: new GivenState(name, state, all, this) }))
    // the first state is the one where the machine starts
    const entries = [...nodes.filter(({ name }) => name === StartAt), ...nodes.filter(({ name }) => name !== StartAt)]
    const names = new Map<string, number>()
    for (const [position, { name, state }] of entries.entries()) {
      for (const [own, { notes }] of [[name, state] as const, ...innerNodes(state)]) {
        if (names.has(own)) refuse(refusal.stateDuplicate, jsonPointer(['States', name]), own)
        names.set(own, position)
        record.checkReach(notes)
      }
    }
    const open = entries.filter(({ state }) => !state.ends).map(({ name }) => ({ from: name, slot: 'Next' as const }))
    const steps = entries.map(({ name, state }) => ({ name, state, after: [], free: true }))
    return new FlowBuilder(record, new AppendLog(steps), open, names)
  }

  private find(name: string): PlacedState {
    const found = statesIn({ ...this.definition }).filter((placed) => placed.name === asString(name, 'name'))
    const [one, other] = found
    if (one === undefined) return refuse(refusal.stateUnknown, 'name', name)
    return other === undefined ? one : refuse(refusal.stateDuplicate, jsonPointer(other.path), name)
  }

  private begin(start: FlowBuilder): ParsedBuilder {
    return new ParsedBuilder(this.definition, { ...this.beside, start })
  }

  private note(name: string, notes: StateNotes): ParsedBuilder {
    const all = new Map([...this.beside.notes, [name, { ...this.beside.notes.get(name), ...notes }]])
    return new ParsedBuilder(this.definition, { ...this.beside, notes: all })
  }

  private put(path: readonly string[], part: ReturnType<typeof copyJson>, beside: Partial<Beside> = {}): ParsedBuilder {
    // a definition is JSON, whatever its type says about it
    const whole = withPart(this.definition as never, path, deepFreeze(part))
    return new ParsedBuilder(whole as never, { ...this.beside, ...beside })
  }
}

/**
 * Makes a machine from its definition.
 * @param integrations - determines the needs of its states
 */
export const parseMachine = (
  definition: unknown,
  options: ReadOptions | undefined,
  integrations: NeedsOf,
): ParsedMachine<UnnamedContext> => {
  const read = parseDefinition(definition, options)
  const start = new FlowBuilder(new MachineRecord({ settings: Object.freeze({ name: '' }), language: 'JSONPath' }))
  const beside = { start, findings: read.findings, notes: new Map(), needs: new Map(), integrations }
  // the interface computes the context, which the one builder does not carry
  return new ParsedBuilder(read.definition as never, beside) as never
}
