import { formatPlaces } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** `States.Format` takes one argument for each `{}` in its string. */
export const intrinsicFormatPlacesRule: Rule = {
  refusal: formatPlaces,
  severity: 'error',
  docs: docs.intrinsics,
  check: {
    intrinsic: ({ call, place }, report) => {
      const template = call.args[0]
      if (call.name !== 'States.Format' || template?.kind !== 'string') return
      const given = call.args.length - 1
      if (template.places !== given)
        report(place, { found: template.value, places: String(template.places), args: String(given) })
    },
  },
}
