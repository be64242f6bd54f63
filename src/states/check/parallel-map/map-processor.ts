import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const mapProcessor = refusal(
  'states/map-processor',
  '✗ of ItemProcessor and Iterator there is {found}: expected ItemProcessor, or in old definitions Iterator. Keep ItemProcessor',
)

/** A Map has exactly one of ItemProcessor and its predecessor, Iterator. */
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
