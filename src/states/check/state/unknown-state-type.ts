import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const unknownStateType = refusal(
  'states/unknown-state-type',
  "✗ '{found}' is not a type of state: expected Task, Pass, Wait, Choice, Parallel, Map, Succeed or Fail, in this case. Correct the type",
)

/** There are eight types of states. */
export const unknownStateTypeRule: Rule = {
  refusal: unknownStateType,
  severity: 'error',
  docs: docs.states,
  check: {
    state: ({ value, type, place }, report) => {
      const given = value['Type']
      if (type === undefined && given !== undefined && !isUnknown(given))
        report(at(place, 'Type'), { found: show(given) })
    },
  },
}
