import { isObject } from '../../core/json.js'
import { eachObject } from './build-model.js'
import type { Definition, WorkflowNode } from './model.js'
import { at, type Place } from './place.js'

/** An assignment to a name that a surrounding workflow assigns, too. */
export interface Shadowing {
  readonly site: Place
  readonly name: string
}

const known = new WeakMap<WorkflowNode, ReadonlyMap<string, Place>>()

/** The variables that the states of a workflow assign, each with one place that does so. Nested workflows are not included. */
export const assignedIn = (workflow: WorkflowNode): ReadonlyMap<string, Place> => {
  const before = known.get(workflow)
  if (before !== undefined) return before
  const names = new Map<string, Place>()
  const add = (assign: unknown, place: Place): void => {
    if (!isObject(assign)) return
    for (const key of Object.keys(assign)) {
      const name = key.endsWith('.$') ? key.slice(0, -2) : key
      if (!names.has(name)) names.set(name, at(at(place, 'Assign'), key))
    }
  }
  for (const { value, place } of workflow.states.values()) {
    add(value['Assign'], place)
    for (const list of ['Choices', 'Catch']) {
      eachObject(value[list], at(place, list), (holder, holderPlace) => add(holder['Assign'], holderPlace))
    }
  }
  known.set(workflow, names)
  return names
}

/** Whether a workflow itself assigns a variable. */
export const assigns = (workflow: WorkflowNode, name: string): boolean => assignedIn(workflow).has(name)

/**
 * Whether a surrounding workflow assigns a variable: `any` of them; one whose variables `may` be visible, with no Map in
 * between that is known to be distributed; or one whose variables `are` visible.
 */
export const isAssignedAround = (workflow: WorkflowNode, name: string, seen: 'any' | 'may' | 'are'): boolean => {
  let inner = workflow
  for (let owner = inner.owner; owner !== undefined; owner = inner.owner) {
    if (seen === 'may' && inner.distributed === true) return false
    if (seen === 'are' && inner.distributed !== false) return false
    inner = owner.workflow
    if (assigns(inner, name)) return true
  }
  return false
}

/** What nested workflows assign although a surrounding one, whose variables they see, assigns it, too. */
export const shadowingIn = ({ workflows }: Definition): readonly Shadowing[] => {
  const shadowing: Shadowing[] = []
  for (const workflow of workflows) {
    if (workflow.owner === undefined) continue
    for (const [name, site] of assignedIn(workflow)) {
      if (isAssignedAround(workflow, name, 'are')) shadowing.push({ site, name })
    }
  }
  return shadowing
}
