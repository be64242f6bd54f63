import { parallelEmptyBranches } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

/** A Parallel has at least one branch. */
export const parallelEmptyBranchesRule: Rule = {
  refusal: parallelEmptyBranches,
  severity: 'error',
  docs: docs.parallel,
  check: {
    Parallel: ({ value, place }, report) => {
      const branches = value['Branches']
      if (Array.isArray(branches) && branches.length === 0) report(at(place, 'Branches'))
    },
  },
}
