import type { StateNode, WorkflowNode } from './model.js'
import { assignedIn, assigns } from './variable-scopes.js'

/** For each reachable state, a bit for each variable that every way to it assigns. */
interface Assignment {
  readonly bitOf: ReadonlyMap<string, number>
  readonly assigned: ReadonlyMap<string, Uint32Array>
}

// If a workflow has many states and many variables, the answer would cost more than it is worth: then every variable counts
// as assigned.
const maxWords = 4_000_000
const maxVisitsPerState = 50

const known = new WeakMap<WorkflowNode, Assignment | 'too-large'>()

/**
 * Whether every way to a state assigns a variable of its workflow, or of the surrounding one that assigns it. References see
 * the values that variables have when the state is entered.
 */
export const isAssignedBefore = (state: StateNode, name: string): boolean => {
  let at: StateNode | undefined = state
  while (at !== undefined && !assigns(at.workflow, name)) at = at.workflow.owner
  // another rule reports a variable that is never assigned at all
  if (at === undefined || at.workflow.open) return true
  const assignment = assignmentIn(at.workflow)
  if (assignment === 'too-large') return true
  const bits = assignment.assigned.get(at.name)
  const bit = assignment.bitOf.get(name)
  return bits === undefined || bit === undefined || isSet(bits, bit)
}

const isSet = (bits: Uint32Array, bit: number): boolean => ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0

const assignmentIn = (workflow: WorkflowNode): Assignment | 'too-large' => {
  const before = known.get(workflow)
  if (before !== undefined) return before
  const computed = compute(workflow)
  known.set(workflow, computed)
  return computed
}

/** Intersects what each way brings until nothing changes: a variable stays only if all ways bring it. */
const compute = (workflow: WorkflowNode): Assignment | 'too-large' => {
  const { states, value } = workflow
  const bitOf = new Map([...assignedIn(workflow).keys()].map((name, bit) => [name, bit]))
  const words = Math.ceil(bitOf.size / 32)
  if (states.size * words > maxWords) return 'too-large'
  const assigned = new Map<string, Uint32Array>()
  const start = value['StartAt']
  if (typeof start !== 'string' || !states.has(start)) return { bitOf, assigned }
  assigned.set(start, new Uint32Array(words))
  const queue = [start]
  const queued = new Set(queue)
  for (let index = 0; index < queue.length; index++) {
    if (index > states.size * maxVisitsPerState) return 'too-large'
    const name = queue[index] ?? ''
    queued.delete(name)
    const entry = assigned.get(name)
    if (entry === undefined) continue
    for (const transition of states.get(name)?.transitions ?? []) {
      if (!states.has(transition.to)) continue
      const brought = Uint32Array.from(entry)
      for (const variable of transition.assigned) setBit(brought, bitOf.get(variable) ?? 0)
      if (meet(assigned, transition.to, brought) && !queued.has(transition.to)) {
        queue.push(transition.to)
        queued.add(transition.to)
      }
    }
  }
  return { bitOf, assigned }
}

const setBit = (bits: Uint32Array, bit: number): void => {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
}

/** Keeps what the state had and this way brings as well. Returns whether that changed anything. */
const meet = (assigned: Map<string, Uint32Array>, name: string, brought: Uint32Array): boolean => {
  const entry = assigned.get(name)
  if (entry === undefined) {
    assigned.set(name, brought)
    return true
  }
  let changed = false
  for (let word = 0; word < entry.length; word++) {
    const both = (entry[word] ?? 0) & (brought[word] ?? 0)
    // `&` gives a signed number, and the array contains unsigned ones
    if (both >>> 0 !== entry[word]) {
      entry[word] = both
      changed = true
    }
  }
  return changed
}
