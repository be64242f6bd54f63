import { statesMemberUnknown } from '../../../core/refusals.js'
import { unknownMembers } from '../../../expression/syntax/states-members.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** `$states` has four members. */
export const statesMemberUnknownRule: Rule = {
  refusal: statesMemberUnknown,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    jsonata: ({ read, place }, report) => {
      for (const found of unknownMembers(read)) report(place, { found })
    },
  },
}
