import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { type Field, fieldOf } from '../fields.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const rangeOf = ({ type, min, max }: Field): string => {
  const noun = type === 'integer' ? 'a whole number' : 'a number'
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`
  return min === undefined ? noun : `${noun}, at least ${min}`
}

export const numericRange = refusal(
  'states/numeric-range',
  "✗ '{field}' is {found}: expected {range}. Correct the number",
)

/** Numbers are within their bounds, and whole if they count something. */
export const numericRangeRule: Rule = {
  refusal: numericRange,
  severity: 'error',
  docs: docs.specFields,
  check: {
    fields: ({ fields, value, names, place }, report) => {
      for (const name of names) {
        const given = value[name]
        if (typeof given !== 'number') continue
        const field = fieldOf(fields, name)
        if (field === undefined || (field.type !== 'integer' && field.type !== 'number')) continue
        const { min = -Infinity, max = Infinity, type } = field
        if (given >= min && given <= max && (type === 'number' || Number.isInteger(given))) continue
        report(at(place, name), { found: String(given), field: name, range: rangeOf(field) })
      }
    },
  },
}
