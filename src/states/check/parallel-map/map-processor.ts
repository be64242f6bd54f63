import { mapProcessor } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

/** A Map has exactly one of ItemProcessor and, of old, Iterator. */
export const mapProcessorRule: Rule = {
  refusal: mapProcessor,
  severity: 'error',
  docs: docs.map,
  check: {
    Map: ({ value, place }, report) => {
      const { ItemProcessor: processor, Iterator: iterator } = value
      if (processor === undefined && iterator === undefined) report(place, { found: 'neither' })
      if (processor !== undefined && iterator !== undefined) report(at(place, 'Iterator'), { found: 'both' })
    },
  },
}
