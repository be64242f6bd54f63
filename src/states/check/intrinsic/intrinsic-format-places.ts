import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const intrinsicFormatPlaces = refusal(
  'states/intrinsic-format-places',
  '✗ the text of States.Format has {places} places {} and {found} values follow it: expected one value for each {}. Correct one of the two; a brace meant as such is written \\\\{',
)

/** `States.Format` takes one argument for each `{}` of its text. */
export const intrinsicFormatPlacesRule: Rule = {
  refusal: intrinsicFormatPlaces,
  severity: 'error',
  docs: docs.intrinsics,
  check: {
    intrinsic: ({ call, place }, report) => {
      const template = call.args[0]
      if (call.name !== 'States.Format' || template?.kind !== 'string') return
      const given = call.args.length - 1
      if (template.places !== given) report(place, { found: String(given), places: String(template.places) })
    },
  },
}
