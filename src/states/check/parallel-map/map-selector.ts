import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const mapSelector = {
  code: 'states/map-selector',
  problem: 'both ItemSelector and Parameters are there',
  expected: 'ItemSelector alone',
  fix: 'Join them in ItemSelector',
} as const

/** A Map has at most one of ItemSelector and, of old, Parameters. */
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
