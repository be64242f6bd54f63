import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const mapSelector = refusal(
  'states/map-selector',
  '✗ both ItemSelector and Parameters are there: expected ItemSelector alone. Join them in ItemSelector',
)

/** A Map has at most one of ItemSelector and its predecessor, Parameters. */
export const mapSelectorRule: Rule = {
  refusal: mapSelector,
  severity: 'error',
  docs: docs.map,
  check: {
    Map: ({ value, place }, report) => {
      if (value['ItemSelector'] !== undefined && value['Parameters'] !== undefined) {
        report(at(place, 'Parameters'))
      }
    },
  },
}
