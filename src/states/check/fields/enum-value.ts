import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { fieldOf } from '../fields.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const enumValue = refusal(
  'states/enum-value',
  "✗ '{field}' is '{found}': expected one of {allowed}, in this case. Correct the value",
)

/** Some fields accept only a few words, which are case-sensitive. */
export const enumValueRule: Rule = {
  refusal: enumValue,
  severity: 'error',
  docs: docs.specFields,
  check: {
    fields: ({ fields, value, names, place }, report) => {
      for (const name of names) {
        const allowed = fieldOf(fields, name)?.oneOf
        const given = value[name]
        if (allowed === undefined || typeof given !== 'string' || allowed.includes(given) || isUnknown(given)) continue
        report(at(place, name), { found: given, field: name, allowed: allowed.join(', ') })
      }
    },
  },
}
