import type { Writable } from 'type-fest'
import { isArnwrightError } from '../../core/error.js'
import { setOwn } from '../../core/json.js'
import { type JsonPointer, jsonPointer } from '../../core/json-pointer.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import type { ExpressionNode } from '../../expression/node.js'
import type { StateDefinition, StateMachineDefinition } from '../definition.js'
import type { MachineRecord } from '../machine-record.js'
import type { ChoiceBranch, RuleDraft, StateNode, Transition, Workflow } from '../state-node.js'

/** A place that waits for the state that follows: the `Next` of a state, a rule of a Choice, or its `Default`. */
export interface Loose {
  readonly from: string
  readonly slot: 'Next' | 'Choices' | 'Default'
  /** The test of a rule. */
  readonly condition?: ExpressionNode
  /** What a rule or the default does besides going on. */
  readonly rule?: RuleDraft
}

/** A step in writing a flow: a named state, or a transition to one elsewhere. */
export interface Step {
  readonly name: string
  /** Absent for a transition to a state elsewhere. */
  readonly state: StateNode | undefined
  /** The places that lead here. */
  readonly after: readonly Loose[]
  /** Whether `goto` may come back to it without a loop. */
  readonly free: boolean
}

/** A state while it is written, with the transitions out of it. */
interface Place {
  readonly name: string
  readonly state: StateNode
  readonly out: Out
  reached: boolean
}

/** The transitions out of one state. */
interface Out {
  next: string | undefined
  otherwise: string | undefined
  otherwiseRule: RuleDraft | undefined
  branches: readonly ChoiceBranch[]
}

/** The states among the steps, with their names. */
export const nodesOf = (steps: readonly Step[]): readonly (readonly [name: string, state: StateNode])[] =>
  steps.flatMap(({ name, state }) => (state === undefined ? [] : [[name, state] as const]))

/**
 * The definition of a machine, from its states and the transitions between them.
 * @throws {ArnwrightError} `states/no-state`, `states/state-unknown`, `states/state-unreachable`, `states/choice-without-branches`,
 * `states/no-terminal-state`, `states/variable-of-outer-scope`
 */
export const writeDefinition = (record: MachineRecord, steps: readonly Step[]): StateMachineDefinition => {
  const { comment, language, timeoutSeconds, raw } = record.fields
  checkVariables(steps)
  const { StartAt, States } = writeStates(record, steps, [])
  // assigned one by one: spreading conditional parts takes longer than the rest of a small machine
  const definition: Partial<Writable<StateMachineDefinition>> = {}
  if (comment !== undefined) definition.Comment = comment
  if (language === 'JSONata') definition.QueryLanguage = language
  definition.StartAt = StartAt
  definition.States = States
  if (timeoutSeconds !== undefined) definition.TimeoutSeconds = timeoutSeconds
  for (const name of Object.keys(raw ?? nothing)) setOwn(definition as Record<string, unknown>, name, raw?.[name])
  // StartAt and States were just assigned
  return record.finish(definition as StateMachineDefinition)
}

/**
 * The states of a machine, or of a flow inside a state, and the first of them.
 * @param path - the place of the flow in the definition
 */
export const writeStates = (record: MachineRecord, steps: readonly Step[], path: readonly string[]): Workflow => {
  const [first] = steps
  if (first === undefined) return refuse(refusal.noState, jsonPointer([...path, 'States']), 'nothing')
  const places = gather(steps)
  checkTransitions(first.name, places, path)
  const states: Record<string, StateDefinition> = {}
  for (const { name, state, out } of places.values()) {
    try {
      setOwn(states, name, renderState(record, state, out, path, name))
    } catch (error) {
      throw within(error, jsonPointer([...path, 'States', name]))
    }
  }
  return { StartAt: first.name, States: states }
}

/** An error about a field of a state, with the place of that field in the definition. */
const within = (error: unknown, state: JsonPointer): unknown =>
  isArnwrightError(error) && !error.at.startsWith('/') ? Object.assign(error, { at: `${state}/${error.at}` }) : error

/**
 * Checks the variables that nested flows assign. The nested flows bring the check, so a bundle without any does not contain
 * it.
 */
const checkVariables = (steps: readonly Step[]): void => {
  const flows = steps.flatMap(({ state }) => state?.flows ?? none)
  if (flows.length === 0) return
  const assigned = new Set(assignedIn(steps))
  for (const flow of flows) flow.checkVariables(assigned)
}

/** The names of the variables that states and rules of Choices assign. */
export const assignedIn = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ state, after }) => [
    ...(state?.assigned ?? []),
    ...after.flatMap(({ rule }) => Object.keys(rule?.assign ?? {})),
  ])

/** The states by name, in their order, each with the transitions out of it. */
const gather = (steps: readonly Step[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  for (const { name, state } of steps) {
    if (state === undefined) continue
    const out = { next: undefined, otherwise: undefined, otherwiseRule: undefined, branches: none }
    places.set(name, { name, state, out, reached: false })
  }
  for (const { name, after } of steps) {
    for (const { from, slot, condition, rule } of after) {
      const out = places.get(from)?.out
      if (out === undefined) continue
      if (slot === 'Next') out.next = name
      else if (slot === 'Default') {
        out.otherwise = name
        out.otherwiseRule = rule
      } else if (condition !== undefined) out.branches = [...out.branches, { condition, next: name, ...rule }]
    }
  }
  return places
}

const none: readonly never[] = /* @__PURE__ */ Object.freeze([])
const nothing = /* @__PURE__ */ Object.freeze({})

/** A state as it is written in a machine, with the transitions out of it. */
export const renderState = (
  record: MachineRecord,
  state: StateNode,
  out: Partial<Out>,
  path: readonly string[],
  name: string,
): StateDefinition => {
  const other = record.language === 'JSONPath' && state.excluded.includes('JSONPath')
  return state.render({
    language: other ? 'JSONata' : record.language,
    declaresLanguage: other,
    partition: record.partition,
    record,
    path,
    name,
    transition: transitionOf(state, out),
    branches: out.branches ?? none,
    otherwise: out.otherwise,
    otherwiseRule: out.otherwiseRule,
  })
}

const end: Transition = /* @__PURE__ */ Object.freeze({ End: true })

/** A state that goes on has `Next`; one after which nothing was written ends. */
const transitionOf = (state: StateNode, { next }: Partial<Out>): Transition | undefined => {
  if (state.transition !== undefined || state.ends || state.type === 'Choice') return state.transition
  return next === undefined ? end : { Next: next }
}

/** Whether it is a Succeed, a Fail, or a state with `End`. */
const endsWorkflow = ({ type, transition, ends }: StateNode, { next }: Out): boolean => {
  if (type === 'Succeed' || type === 'Fail') return true
  if (transition !== undefined) return 'End' in transition
  return !ends && type !== 'Choice' && next === undefined
}

/** Adds the names of the states that one leads to to a list. */
const pushTargets = (into: string[], { wants, transition }: StateNode, { next, otherwise, branches }: Out): void => {
  for (const name of wants) into.push(name)
  if (transition !== undefined && 'Next' in transition) into.push(transition.Next)
  if (next !== undefined) into.push(next)
  if (otherwise !== undefined) into.push(otherwise)
  for (const branch of branches) into.push(branch.next)
}

/**
 * Checks that each target exists, each state is reached, and each branch of a Choice leads somewhere. All violations of a
 * rule are named together.
 */
const checkTransitions = (first: string, places: ReadonlyMap<string, Place>, path: readonly string[]): void => {
  const unknown = new Set<string>()
  let ends = false
  let reached = 0
  const open = [first]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const place = places.get(name)
    if (place === undefined) unknown.add(name)
    if (place === undefined || place.reached) continue
    place.reached = true
    reached++
    const { state, out } = place
    if (endsWorkflow(state, out)) ends = true
    const before = open.length
    pushTargets(open, state, out)
    if (state.type === 'Choice' && open.length === before)
      refuse(refusal.choiceBranches, jsonPointer([...path, 'States', name]), name)
  }
  const at = jsonPointer([...path, 'States'])
  if (unknown.size > 0) refuse(refusal.stateUnknown, at, [...unknown].join("', '"))
  if (reached < places.size) {
    const unreached = [...places.values()].filter((place) => !place.reached).map(({ name }) => name)
    refuse(refusal.stateUnreachable, at, unreached.join("', '"))
  }
  if (!ends) refuse(refusal.noTerminalState, at, 'none')
}
