import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const mapLabelDuplicate = refusal(
  'states/map-label-duplicate',
  "✗ there is a Map with the label '{found}' already: expected each label once in the machine. Give one of the two another label",
)

/** A label is used once in a machine. */
export const mapLabelDuplicateRule: Rule = {
  refusal: mapLabelDuplicate,
  severity: 'error',
  docs: docs.distributedMap,
  check: {
    definition: ({ workflows }, report) => {
      const seen = new Set<string>()
      for (const { states } of workflows) {
        for (const { type, value, place } of states.values()) {
          const label = value['Label']
          if (type !== 'Map' || typeof label !== 'string' || isUnknown(label)) continue
          if (seen.has(label)) report(at(place, 'Label'), { found: label })
          seen.add(label)
        }
      }
    },
  },
}
