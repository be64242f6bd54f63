import { mapLabel } from '../../../core/refusals.js'
import { isMapLabel } from '../../map-label.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** A label is one that a distributed Map may have. */
export const mapLabelRule: Rule = {
  refusal: mapLabel,
  severity: 'error',
  docs: docs.distributedMap,
  check: {
    Map: ({ value, place }, report) => {
      const label = value['Label']
      if (typeof label === 'string' && !isUnknown(label) && !isMapLabel(label)) {
        report(at(place, 'Label'), { found: label })
      }
    },
  },
}
