import { stateDuplicate } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** A name is used once in the whole machine, branches and item processors included. */
export const stateDuplicateRule: Rule = {
  refusal: stateDuplicate,
  severity: 'error',
  docs: docs.specStates,
  check: {
    definition: ({ workflows }, report) => {
      // within one object all names differ
      if (workflows.length === 1) return
      const seen = new Set<string>()
      for (const { states } of workflows) {
        for (const { name, place } of states.values()) {
          if (seen.has(name)) report(place, { found: name })
          seen.add(name)
        }
      }
    },
  },
}
