import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const mapItems = refusal(
  'states/map-items',
  "✗ Items is '{found}': expected a list, or a JSONata expression that gives one. Write an expression such as {% $states.input.items %}",
)

/** Items of a Map are a list, or a JSONata expression that gives one. */
export const mapItemsRule: Rule = {
  refusal: mapItems,
  severity: 'error',
  docs: docs.map,
  check: {
    Map: ({ value, place, language }, report) => {
      const items = value['Items']
      if (language !== 'JSONata' || items === undefined || isUnknown(items)) return
      if (typeof items === 'string' ? !items.startsWith('{%') : typeof items !== 'object' || items === null) {
        report(at(place, 'Items'), { found: show(items) })
      }
    },
  },
}
