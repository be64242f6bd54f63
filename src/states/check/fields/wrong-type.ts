import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { type Field, fieldOf } from '../fields.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const nouns = {
  string: 'a string',
  boolean: 'true or false',
  object: 'an object',
  list: 'a list',
  number: 'a number',
  integer: 'a whole number',
  any: 'any value',
} as const

const fits = (value: unknown, type: Field['type']): boolean => {
  switch (type) {
    case 'object':
      return typeof value === 'object' && !Array.isArray(value)
    case 'list':
      return Array.isArray(value)
    case 'integer':
      return typeof value === 'number'
    default:
      return typeof value === type
  }
}

const isExpression = (value: unknown): boolean =>
  typeof value === 'string' && value.startsWith('{%') && value.endsWith('%}')

export const wrongType = refusal('states/wrong-type', "✗ '{field}' is {found}: expected {type}. Correct the value")

/** A field has a value of its type. In JSONata an expression may take the place of most. */
export const wrongTypeRule: Rule = {
  refusal: wrongType,
  severity: 'error',
  docs: docs.specFields,
  check: {
    fields: ({ fields, value, names, place, language }, report) => {
      for (const name of names) {
        const field = fieldOf(fields, name)
        if (field === undefined || field.type === 'any') continue
        const given = value[name]
        if (given === null ? field.nullable === true : fits(given, field.type)) continue
        if (isUnknown(given) || (field.jsonata && language !== 'JSONPath' && isExpression(given))) continue
        report(at(place, name), {
          found: typeof given === 'string' ? `the text '${show(given)}'` : show(given),
          field: name,
          type: nouns[field.type],
        })
      }
    },
  },
}
