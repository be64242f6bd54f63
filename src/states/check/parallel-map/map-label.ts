import { mapLabel } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const maxCharacters = 40
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\s?*<>{}[\]"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/

/** A label has 1 to 40 characters, none of which an ARN or a tool could misread. */
export const mapLabelRule: Rule = {
  refusal: mapLabel,
  severity: 'error',
  docs: docs.distributedMap,
  check: {
    Map: ({ value, place }, report) => {
      const label = value['Label']
      if (typeof label !== 'string' || isUnknown(label)) return
      if (label === '' || label.length > maxCharacters || forbidden.test(label))
        report(at(place, 'Label'), { found: label })
    },
  },
}
