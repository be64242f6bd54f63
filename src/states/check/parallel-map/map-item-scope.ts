import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { StateNode } from '../model.js'
import type { Rule } from '../rule.js'

const isInMap = (state: StateNode): boolean => {
  for (let around: StateNode | undefined = state; around !== undefined; around = around.workflow.owner) {
    if (around.type === 'Map') return true
  }
  return false
}

export const mapItemScope = refusal(
  'states/map-item-scope',
  "✗ '{found}' has no value outside a Map: expected it in the ItemSelector of a Map state. Use the input of the state",
)

/** The item of a Map is known in the Map and in its processor. */
export const mapItemScopeRule: Rule = {
  refusal: mapItemScope,
  severity: 'error',
  docs: docs.context,
  check: {
    path: ({ path, state, text, place }, report) => {
      const [first, second] = path.steps
      const item = first?.kind === 'name' && first.name === 'Map' && second?.kind === 'name' && second.name === 'Item'
      if (path.root === 'context' && item && !isInMap(state)) report(place, { found: text })
    },
    jsonata: ({ read, state, place }, report) => {
      for (const { path } of read.states) {
        if (path[0] === 'context' && path[1] === 'Map' && path[2] === 'Item' && !isInMap(state)) {
          report(place, { found: `$states.${path.join('.')}` })
        }
      }
    },
  },
}
