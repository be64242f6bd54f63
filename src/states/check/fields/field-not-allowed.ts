import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { fieldOf } from '../fields.js'
import { isKnownElsewhere } from '../known-fields.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const fieldNotAllowed = refusal(
  'states/field-not-allowed',
  "✗ '{found}' has no place in a {kind}: expected only the fields of a {kind}. Remove it",
)

/** A field that the language has, but not in this object. */
export const fieldNotAllowedRule: Rule = {
  refusal: fieldNotAllowed,
  severity: 'error',
  docs: docs.specFields,
  check: {
    fields: ({ kind, fields, names, place }, report) => {
      for (const name of names) {
        if (fieldOf(fields, name) === undefined && isKnownElsewhere(name) && kind !== 'Credentials')
          report(at(place, name), { found: name, kind })
      }
    },
  },
}
