import type { StateNode, WorkflowNode } from './model.js'

/** The names of all states of a definition. */
export const allNames = (workflows: readonly WorkflowNode[]): Set<string> => {
  const names = new Set<string>()
  for (const { states } of workflows) for (const name of states.keys()) names.add(name)
  return names
}

/** The states that some way leads to from `StartAt`. */
export const reachable = ({ value, states }: WorkflowNode): ReadonlySet<string> => {
  const reached = new Set<string>()
  const start = value['StartAt']
  const rest: string[] = typeof start === 'string' && states.has(start) ? [start] : []
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    for (const { to } of states.get(name)?.transitions ?? []) if (states.has(to) && !reached.has(to)) rest.push(to)
  }
  return reached
}

/** The states from which some way leads to an end. */
export const endingStates = ({ states }: WorkflowNode): ReadonlySet<string> => {
  const from = new Map<string, string[]>()
  const rest: string[] = []
  for (const state of states.values()) {
    if (mayEnd(state)) rest.push(state.name)
    for (const { to } of state.transitions) {
      const sources = from.get(to)
      if (sources === undefined) from.set(to, [state.name])
      else sources.push(state.name)
    }
  }
  const ending = new Set<string>()
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    if (ending.has(name)) continue
    ending.add(name)
    rest.push(...(from.get(name) ?? []))
  }
  return ending
}

/** Whether a state may be a last one; what has no way out at all counts too, since another rule is about that. */
const mayEnd = ({ type, value, transitions }: StateNode): boolean =>
  type === undefined || type === 'Succeed' || type === 'Fail' || value['End'] === true || transitions.length === 0
