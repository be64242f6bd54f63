import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Fields } from '../fields.js'
import type { Rule } from '../rule.js'

const cache = new WeakMap<Fields, readonly string[]>()

/** The names of the required fields of a table, looked up once for each table. */
const requiredOf = (fields: Fields): readonly string[] => {
  const known = cache.get(fields)
  if (known !== undefined) return known
  const names = Object.keys(fields).filter((name) => fields[name]?.required === true)
  cache.set(fields, names)
  return names
}

export const missingRequiredField = refusal(
  'states/missing-required-field',
  "✗ the field '{field}' is missing: expected '{field}' in every {kind}. Add it",
)

/** Required fields have to be there. */
export const missingRequiredFieldRule: Rule = {
  refusal: missingRequiredField,
  severity: 'error',
  docs: docs.structure,
  check: {
    fields: ({ kind, fields, value, place }, report) => {
      for (const field of requiredOf(fields)) {
        if (value[field] === undefined) report(place, { field, kind })
      }
    },
  },
}
