import { setOwn } from '../../core/json.js'
import { jsonPointer } from '../../core/json-pointer.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import type { ExpressionNode } from '../../expression/node.js'
import type { StateDefinition, StateMachineDefinition } from '../definition.js'
import type { MachineRecord } from '../machine-record.js'
import type { ChoiceBranch, RuleDraft, StateNode, Transition, Workflow } from '../state-node.js'

/** A state by its name, in the order in which it was added. */
export interface Entry {
  readonly name: string
  readonly state: StateNode
}

/** A transition that was drawn between states: from the end of one, from a rule of a Choice or from its default. */
export interface Link {
  readonly from: string
  readonly slot: 'Next' | 'Choices' | 'Default'
  readonly to: string
  /** The test of a rule. */
  readonly condition?: ExpressionNode
  /** What a rule or a default does besides going on. */
  readonly rule?: RuleDraft
}

/** The transitions out of one state, gathered. */
interface Out {
  next?: string
  otherwise?: string
  otherwiseRule?: RuleDraft
  readonly branches: ChoiceBranch[]
}

/**
 * The definition of a machine, from its states and the transitions between them.
 * @throws {ArnwrightError} `states/no-state`, `states/state-unknown`, `states/state-unreachable`, `states/no-transition`,
 * `states/no-terminal-state`
 */
export const writeDefinition = (
  record: MachineRecord,
  entries: readonly Entry[],
  links: readonly Link[],
): StateMachineDefinition => {
  const { comment, language, timeoutSeconds, raw } = record.fields
  checkVariables(entries, links)
  return record.finish({
    ...(comment === undefined ? undefined : { Comment: comment }),
    ...(language === 'JSONata' ? { QueryLanguage: language } : undefined),
    ...writeStates(record, entries, links, []),
    ...(timeoutSeconds === undefined ? undefined : { TimeoutSeconds: timeoutSeconds }),
    ...raw,
  })
}

/**
 * States and where they start: of a machine, or of a flow inside a state.
 * @param path - where the flow stands in the definition
 */
export const writeStates = (
  record: MachineRecord,
  entries: readonly Entry[],
  links: readonly Link[],
  path: readonly string[],
): Workflow => {
  const [first] = entries
  if (first === undefined) return refuse(refusal.noState, jsonPointer([...path, 'States']), 'nothing')
  const out = gather(links)
  checkTransitions(entries, out, path)
  const states: Record<string, StateDefinition> = {}
  for (const { name, state } of entries) {
    setOwn(states, name, renderState(record, state, out.get(name), [...path, 'States', name]))
  }
  return { StartAt: first.name, States: states }
}

/**
 * A flow inside a state reads the variables around it and cannot set one of their names.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#variable-scope
 */
const checkVariables = (entries: readonly Entry[], links: readonly Link[]): void => {
  const flows = entries.flatMap(({ state }) => state.flows)
  if (flows.length === 0) return
  const open = [{ flows, names: new Set(assignedIn(entries, links)) as ReadonlySet<string> }]
  for (let scope = open.pop(); scope !== undefined; scope = open.pop()) {
    for (const { nodes, assigned, readsOuter } of scope.flows) {
      const outer = readsOuter ? scope.names : new Set<string>()
      const taken = assigned.find((name) => outer.has(name))
      if (taken !== undefined) refuse(refusal.outerVariable, 'assign', taken)
      open.push({ flows: nodes.flatMap(([, state]) => state.flows), names: new Set([...outer, ...assigned]) })
    }
  }
}

/** The names of the variables that states set, and that rules of Choices set. */
export const assignedIn = (entries: readonly Entry[], links: readonly Link[]): readonly string[] => [
  ...entries.flatMap(({ state }) => state.assigned),
  ...links.flatMap(({ rule }) => Object.keys(rule?.assign ?? {})),
]

const gather = (links: readonly Link[]): ReadonlyMap<string, Out> => {
  const out = new Map<string, Out>()
  for (const { from, slot, to, condition, rule } of links) {
    let transitions = out.get(from)
    if (transitions === undefined) {
      transitions = { branches: [] }
      out.set(from, transitions)
    }
    if (slot === 'Next') transitions.next = to
    else if (slot === 'Default') {
      transitions.otherwise = to
      if (rule !== undefined) transitions.otherwiseRule = rule
    } else if (condition !== undefined) transitions.branches.push({ condition, next: to, ...rule })
  }
  return out
}

/** A state as it is written in a machine, with the transitions out of it. */
export const renderState = (
  record: MachineRecord,
  state: StateNode,
  out: Out | undefined,
  path: readonly string[],
): StateDefinition => {
  const other = record.language === 'JSONPath' && state.excluded.includes('JSONPath')
  return state.render({
    language: other ? 'JSONata' : record.language,
    declaresLanguage: other,
    partition: record.partition,
    record,
    path,
    transition: transitionOf(state, out),
    branches: out?.branches ?? [],
    otherwise: out?.otherwise,
    otherwiseRule: out?.otherwiseRule,
  })
}

/** A state that goes on has `Next`; one after which nothing was written ends. */
const transitionOf = (state: StateNode, out: Out | undefined): Transition | undefined => {
  if (state.transition !== undefined || state.ends || state.type === 'Choice') return state.transition
  return out?.next === undefined ? { End: true } : { Next: out.next }
}

/** A Succeed, a Fail, or a state with `End`. */
const endsWorkflow = (state: StateNode, out: Out | undefined): boolean => {
  if (state.type === 'Succeed' || state.type === 'Fail') return true
  const transition = transitionOf(state, out)
  return transition !== undefined && 'End' in transition
}

const targetsOf = (state: StateNode, out: Out | undefined): readonly string[] => [
  ...state.wants,
  ...(state.transition !== undefined && 'Next' in state.transition ? [state.transition.Next] : []),
  ...(out?.next === undefined ? [] : [out.next]),
  ...(out?.otherwise === undefined ? [] : [out.otherwise]),
  ...(out?.branches.map(({ next }) => next) ?? []),
]

/** Each target exists, each state is reached, and each Choice knows all its ways; what breaks a rule is named together. */
const checkTransitions = (entries: readonly Entry[], out: ReadonlyMap<string, Out>, path: readonly string[]): void => {
  const at = jsonPointer([...path, 'States'])
  const byName = new Map(entries.map(({ name, state }) => [name, state]))
  const reached = new Set<string>()
  const unknown = new Set<string>()
  let ends = false
  const open = entries.slice(0, 1).map(({ name }) => name)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = byName.get(name)
    if (state === undefined) unknown.add(name)
    if (state === undefined || reached.has(name)) continue
    reached.add(name)
    const targets = targetsOf(state, out.get(name))
    if (endsWorkflow(state, out.get(name))) ends = true
    if (state.type === 'Choice' && targets.length === 0)
      refuse(refusal.noTransition, jsonPointer([...path, 'States', name]), name)
    open.push(...targets)
  }
  if (unknown.size > 0) refuse(refusal.stateUnknown, at, [...unknown].join("', '"))
  const unreached = entries.filter(({ name }) => !reached.has(name)).map(({ name }) => name)
  if (unreached.length > 0) refuse(refusal.stateUnreachable, at, unreached.join("', '"))
  if (!ends) refuse(refusal.noTerminalState, '/States', 'none')
}
