import { isObject } from '../../../core/json.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { wrongType } from '../fields/wrong-type.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** Each branch is an object with StartAt and States. */
export const branchObjectRule: Rule = {
  refusal: wrongType,
  severity: 'error',
  docs: docs.parallel,
  check: {
    Parallel: ({ value, place }, report) => {
      const branches = value['Branches']
      if (!Array.isArray(branches)) return
      for (let index = 0; index < branches.length; index++) {
        const branch: unknown = branches[index]
        if (isObject(branch) || isUnknown(branch)) continue
        report(at(at(place, 'Branches'), index), { found: show(branch), field: 'Branches', type: 'a list of objects' })
      }
    },
  },
}
