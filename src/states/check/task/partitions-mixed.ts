import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const partitionsMixed = refusal(
  'states/partitions-mixed',
  "✗ this Resource is in partition '{found}', others are in '{first}': expected one partition in a machine. Nothing is delegated from one partition to another: run a machine in each",
)

/** All Resources of a machine are in one partition. */
export const partitionsMixedRule: Rule = {
  refusal: partitionsMixed,
  severity: 'warning',
  docs: docs.crossAccount,
  check: {
    definition: ({ workflows }, report, { partition }) => {
      // where the machine's partition is known, each Resource is compared with that
      if (partition !== undefined) return
      let first: string | undefined
      for (const { states } of workflows) {
        for (const { resource, place } of states.values()) {
          const found = resource !== undefined && 'partition' in resource ? resource.partition : undefined
          if (found === undefined || isUnknown(found)) continue
          first ??= found
          if (found !== first) report(at(place, 'Resource'), { found, first })
        }
      }
    },
  },
}
