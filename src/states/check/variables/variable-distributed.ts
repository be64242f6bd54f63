import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { assigns, isAssignedAround } from '../variable-scopes.js'

export const variableDistributed = refusal(
  'states/variable-distributed',
  "✗ '{found}' is assigned outside this distributed Map, which no variable enters: expected data of the item. Pass the value into each item with ItemSelector or ItemBatcher",
)

/** The processor of a distributed Map sees no variable of the machine. */
export const variableDistributedRule: Rule = {
  refusal: variableDistributed,
  severity: 'error',
  docs: docs.variables,
  check: {
    read: ({ name, state, place }, report) => {
      const scope = state.workflow
      if (!assigns(scope, name) && isAssignedAround(scope, name, 'any') && !isAssignedAround(scope, name, 'may')) {
        report(place, { found: name })
      }
    },
  },
}
