import { isObject } from '../../core/json.js'
import type { QueryLanguage } from '../document.js'
import { isStateType } from './fields.js'
import type { Definition, StateNode, Transition, Value, WorkflowNode } from './model.js'
import { at, type Place, root } from './place.js'
import { readTaskResource } from './task-resource.js'
import { isUnknown } from './unknown.js'

interface Pending {
  readonly kind: WorkflowNode['kind']
  readonly value: Value
  readonly place: Place
  readonly owner: StateNode | undefined
  readonly distributed: WorkflowNode['distributed']
  readonly express: boolean
}

/** Finds every `States` object of a definition, and what leads where in it. Owners come before what they own. */
export const buildModel = (value: Value, express: boolean, bytes: number): Definition => {
  const pending: Pending[] = [{ kind: 'machine', value, place: root, owner: undefined, distributed: false, express }]
  const workflows: WorkflowNode[] = []
  const language = languageOf(value, 'JSONPath')
  for (let index = 0; index < pending.length; index++) {
    const next = pending[index]
    if (next !== undefined) workflows.push(buildWorkflow(next, language, pending))
  }
  const machine = workflows[0]
  // the first workflow that was pending is the machine
  return { machine: machine as WorkflowNode, workflows, bytes }
}

/** The query language that is named, or that of the surroundings; `undefined` if the name is unknown or wrong. */
const languageOf = (value: Value, inherited: QueryLanguage | undefined): QueryLanguage | undefined => {
  const named = value['QueryLanguage']
  if (named === undefined) return inherited
  return named === 'JSONPath' || named === 'JSONata' ? named : undefined
}

const buildWorkflow = (
  { kind, value, place, owner, distributed, express }: Pending,
  machineLanguage: QueryLanguage | undefined,
  pending: Pending[],
): WorkflowNode => {
  const states = new Map<string, StateNode>()
  const language = languageOf(value, machineLanguage)
  const all = value['States']
  const names = isObject(all) ? Object.keys(all) : none
  const workflow = { kind, value, place, owner, language, states, names, open: false, distributed, express }
  if (isUnknown(all) || isUnknown(value['StartAt'])) workflow.open = true
  if (!isObject(all)) return workflow
  const statesPlace = at(place, 'States')
  const ways: Way[] = []
  for (const name of names) {
    const state = all[name]
    const isPutInLater = isUnknown(state)
    if (isPutInLater || isUnknown(name)) workflow.open = true
    if (isPutInLater || !isObject(state)) continue
    const type = state['Type']
    const transitions: Way[] = []
    const statePlace = at(statesPlace, name)
    const resource = state['Resource']
    const node: StateNode = {
      name,
      index: states.size,
      value: state,
      place: statePlace,
      workflow,
      type: typeof type === 'string' && isStateType(type) ? type : undefined,
      language: languageOf(state, language),
      transitions,
      resource: type === 'Task' && typeof resource === 'string' ? readTaskResource(resource) : undefined,
    }
    states.set(name, node)
    if (addTransitions(node, transitions)) workflow.open = true
    for (const way of transitions) ways.push(way)
    addOwned(node, pending)
  }
  for (const way of ways) way.target = states.get(way.to)
  return workflow
}

/** A transition whose target is looked up once all states are there. */
type Way = { -readonly [Key in keyof Transition]: Transition[Key] }

/** Adds the transitions out of a state. Returns whether the target of one is not known yet. */
const addTransitions = ({ type, value, place }: StateNode, transitions: Way[]): boolean => {
  let open = isUnknown(value['Type'])
  const own = namesIn(value['Assign'])
  const add = (holder: Value, key: string, holderPlace: Place, assigned: readonly string[]): void => {
    const to = holder[key]
    if (isUnknown(to)) open = true
    else if (typeof to === 'string') transitions.push({ to, target: undefined, place: at(holderPlace, key), assigned })
  }
  if (type === 'Succeed' || type === 'Fail') return open
  if (type === 'Choice') {
    eachObject(value['Choices'], at(place, 'Choices'), (rule, rulePlace) => {
      // if a rule has an Assign, it replaces that of the state
      add(rule, 'Next', rulePlace, rule['Assign'] === undefined ? own : namesIn(rule['Assign']))
    })
    add(value, 'Default', place, own)
    return open || holdsUnknown(value['Choices'])
  }
  add(value, 'Next', place, own)
  eachObject(value['Catch'], at(place, 'Catch'), (catcher, catcherPlace) => {
    add(catcher, 'Next', catcherPlace, namesIn(catcher['Assign']))
  })
  return open || holdsUnknown(value['Catch'])
}

const addOwned = (state: StateNode, pending: Pending[]): void => {
  const { type, value, place, workflow } = state
  if (type === 'Parallel') {
    eachObject(value['Branches'], at(place, 'Branches'), (branch, branchPlace) => {
      const { express } = workflow
      pending.push({ kind: 'branch', value: branch, place: branchPlace, owner: state, distributed: false, express })
    })
  }
  if (type !== 'Map') return
  for (const key of ['ItemProcessor', 'Iterator']) {
    const processor = value[key]
    if (!isObject(processor) || isUnknown(processor)) continue
    const distributed = isDistributed(processor['ProcessorConfig'])
    const express = distributed === false ? workflow.express : startsExpress(processor['ProcessorConfig'])
    pending.push({ kind: 'processor', value: processor, place: at(place, key), owner: state, distributed, express })
  }
}

const isDistributed = (config: unknown): WorkflowNode['distributed'] => {
  if (!isObject(config)) return isUnknown(config) ? 'unknown' : false
  const mode = config['Mode']
  return isUnknown(config) || isUnknown(mode) ? 'unknown' : mode === 'DISTRIBUTED'
}

const startsExpress = (config: unknown): boolean => isObject(config) && config['ExecutionType'] === 'EXPRESS'

/** Whether a list, or one of its entries, is filled in later. */
const holdsUnknown = (list: unknown): boolean =>
  Array.isArray(list) ? list.some((entry: unknown) => isUnknown(entry)) : isUnknown(list)

/** Calls back for each object of a list. */
export const eachObject = (list: unknown, place: Place, found: (value: Value, place: Place) => void): void => {
  if (!Array.isArray(list)) return
  for (let index = 0; index < list.length; index++) {
    const value: unknown = list[index]
    if (isObject(value) && !isUnknown(value)) found(value, at(place, index))
  }
}

const none: readonly string[] = []

/** The variables that an `Assign` sets, in either query language. */
const namesIn = (assign: unknown): readonly string[] =>
  isObject(assign) ? Object.keys(assign).map((key) => (key.endsWith('.$') ? key.slice(0, -2) : key)) : none
