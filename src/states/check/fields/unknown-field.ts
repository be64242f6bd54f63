import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { fieldOf } from '../fields.js'
import { isKnownElsewhere } from '../known-fields.js'
import { nearest } from '../nearest.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const unknownField = refusal(
  'states/unknown-field',
  "✗ '{found}' is not a field of the States Language: expected a field of {kind}, in its exact case{near}. Correct the name, or remove the field; what is said for readers goes into Comment",
)

/** A field that no object of the language has. Names are case-sensitive. */
export const unknownFieldRule: Rule = {
  refusal: unknownField,
  severity: 'error',
  docs: docs.specFields,
  check: {
    fields: ({ kind, fields, names, place }, report) => {
      for (const name of names) {
        if (
          fieldOf(fields, name) === undefined &&
          !isKnownElsewhere(name) &&
          !isUnknown(name) &&
          kind !== 'Credentials'
        ) {
          report(at(place, name), { found: name, kind, near: nearest(name, Object.keys(fields)) })
        }
      }
    },
  },
}
