import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

const members: ReadonlySet<string> = new Set(['input', 'context', 'result', 'errorOutput'])

export const statesMemberUnknown = refusal(
  'states/states-member-unknown',
  "✗ '{found}' does not exist: expected $states.input, $states.context, $states.result or $states.errorOutput. Correct the name",
)

/** `$states` has four members. */
export const statesMemberUnknownRule: Rule = {
  refusal: statesMemberUnknown,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    jsonata: ({ read, place }, report) => {
      for (const { path } of read.states) {
        const member = path[0]
        if (member !== undefined && !members.has(member)) report(place, { found: `$states.${member}` })
      }
    },
  },
}
