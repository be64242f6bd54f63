import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { StateNode } from '../model.js'
import type { Rule } from '../rule.js'

const mayWait = ({ type, resource }: StateNode): boolean => {
  if (type !== 'Task') return false
  if (resource === undefined || resource.kind === 'unknown') return true
  return 'pattern' in resource && resource.pattern === 'waitForTaskToken'
}

export const taskTokenScope = refusal(
  'states/task-token-scope',
  "✗ '{found}' has no value in a state that does not wait for it: expected it in a Task whose Resource ends in .waitForTaskToken. Add the ending to the Resource, or remove the reference",
)

/** A token exists in a Task that waits for it. */
export const taskTokenScopeRule: Rule = {
  refusal: taskTokenScope,
  severity: 'warning',
  docs: docs.context,
  check: {
    path: ({ path, text, state, place }, report) => {
      const [first, second] = path.steps
      const token =
        first?.kind === 'name' && first.name === 'Task' && second?.kind === 'name' && second.name === 'Token'
      if (path.root === 'context' && token && !mayWait(state)) report(place, { found: text })
    },
    jsonata: ({ read, state, place }, report) => {
      for (const { path } of read.states) {
        if (path[0] === 'context' && path[1] === 'Task' && path[2] === 'Token' && !mayWait(state)) {
          report(place, { found: `$states.${path.join('.')}` })
        }
      }
    },
  },
}
