import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const deprecatedField = refusal(
  'states/deprecated-field',
  "✗ '{found}' is deprecated in a Map: expected {now}. Rename it to {now}",
)

/** `ItemProcessor` replaced `Iterator`, and `ItemSelector` the `Parameters` of a Map. */
export const deprecatedFieldRule: Rule = {
  refusal: deprecatedField,
  severity: 'suggestion',
  docs: docs.map,
  check: {
    Map: ({ value, place }, report) => {
      if (value['Iterator'] !== undefined) report(at(place, 'Iterator'), { found: 'Iterator', now: 'ItemProcessor' })
      if (value['Parameters'] !== undefined)
        report(at(place, 'Parameters'), { found: 'Parameters', now: 'ItemSelector' })
    },
  },
}
