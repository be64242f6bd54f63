import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

const places = {
  result: 'it in Output or Assign of a Task, Parallel or Map state',
  errorOutput: 'it in Output or Assign of a Catcher',
} as const

export const statesMemberScope = refusal(
  'states/states-member-scope',
  "✗ '{found}' has no value in {field} of a {kind}: expected {where}. Use $states.input here, or move the expression",
)

/** `$states.result` is for Output and Assign of a Task, Parallel or Map, `$states.errorOutput` for those of a Catcher. */
export const statesMemberScopeRule: Rule = {
  refusal: statesMemberScope,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    jsonata: ({ read, owner, field, place }, report) => {
      for (const { path } of read.states) {
        const member = path[0]
        if (member !== 'result' && member !== 'errorOutput') continue
        const here = field === 'Output' || field === 'Assign'
        const kinds = member === 'result' ? ['Task', 'Parallel', 'Map'] : ['Catcher']
        if (!here || !kinds.includes(owner.kind))
          report(place, { found: `$states.${member}`, field, kind: owner.kind, where: places[member] })
      }
    },
  },
}
