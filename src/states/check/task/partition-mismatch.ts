import { stateOtherPartition } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** The Resource is in the partition of the machine. */
export const partitionMismatchRule: Rule = {
  refusal: stateOtherPartition,
  severity: 'error',
  docs: docs.crossAccount,
  check: {
    Task: ({ resource, place }, report, { partition }) => {
      if (partition === undefined || resource === undefined || !('partition' in resource)) return
      const found = resource.partition
      if (found !== undefined && found !== partition && !isUnknown(found))
        report(at(place, 'Resource'), { found, own: partition })
    },
  },
}
