import type { WorkflowNode } from './model.js'
import { at, type Place } from './place.js'

/** Whether a workflow runs, or may run, in an execution started by a distributed Map. */
export const isInChildExecution = (workflow: WorkflowNode): boolean => {
  for (let around: WorkflowNode | undefined = workflow; around !== undefined; around = around.owner?.workflow) {
    if (around.distributed !== false) return true
  }
  return false
}

/** The places in a workflow that name JSONPath. */
export const jsonPathIn = ({ value, place, states }: WorkflowNode): readonly Place[] => {
  const places: Place[] = []
  if (value['QueryLanguage'] === 'JSONPath') places.push(at(place, 'QueryLanguage'))
  for (const state of states.values()) {
    if (state.value['QueryLanguage'] === 'JSONPath') places.push(at(state.place, 'QueryLanguage'))
  }
  return places
}
