import type { StateNode, WorkflowNode } from './model.js'

/** The names of all states of a definition. */
export const allNames = (workflows: readonly WorkflowNode[]): Set<string> => {
  const names = new Set<string>()
  for (const { states } of workflows) for (const name of states.keys()) names.add(name)
  return names
}

/*
 * A set of states is a byte for each, by its index: 1 where the state is in it. A large machine has as many states as
 * would make hashing their names the dearest of all that its rules do.
 */

/** The states that some way from `StartAt` leads to. */
export const reachable = ({ value, states }: WorkflowNode): Uint8Array => {
  const reached = new Uint8Array(states.size)
  const start = value['StartAt']
  const first = typeof start === 'string' ? states.get(start) : undefined
  const rest = first === undefined ? [] : [first]
  for (let state = rest.pop(); state !== undefined; state = rest.pop()) {
    if (reached[state.index] === 1) continue
    reached[state.index] = 1
    for (const { target } of state.transitions) {
      if (target !== undefined && reached[target.index] === 0) rest.push(target)
    }
  }
  return reached
}

/** The states that another one leads to. */
export const ledTo = (states: WorkflowNode['states']): Uint8Array => {
  const led = new Uint8Array(states.size)
  for (const state of states.values()) {
    for (const { target } of state.transitions) if (target !== undefined && target !== state) led[target.index] = 1
  }
  return led
}

/** The states from which some way leads to an end. */
export const endingStates = ({ states }: WorkflowNode): Uint8Array => {
  const from = new Array<StateNode[] | undefined>(states.size)
  const rest: StateNode[] = []
  for (const state of states.values()) {
    if (mayEnd(state)) rest.push(state)
    for (const { target } of state.transitions) {
      if (target === undefined) continue
      const sources = from[target.index]
      if (sources === undefined) from[target.index] = [state]
      else sources.push(state)
    }
  }
  const ending = new Uint8Array(states.size)
  for (let state = rest.pop(); state !== undefined; state = rest.pop()) {
    if (ending[state.index] === 1) continue
    ending[state.index] = 1
    for (const source of from[state.index] ?? []) rest.push(source)
  }
  return ending
}

/** Whether a state may be the last one. A state with no way out at all counts, too, since another rule reports it. */
const mayEnd = ({ type, value, transitions }: StateNode): boolean =>
  type === undefined || type === 'Succeed' || type === 'Fail' || value['End'] === true || transitions.length === 0
