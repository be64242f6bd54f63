import { isObject } from '../core/json.js'
import type { StateDefinition } from './definition.js'

/** An argument of a Task: a value that is written in the definition, or one that is computed when the workflow runs. */
export type Argument = { readonly literal: unknown } | { readonly expression: string }

/** An argument of a Task by its name, in either query language; `undefined` where it is not there. */
export const argumentOf = (state: StateDefinition, name: string): Argument | undefined => {
  const given = state['Arguments'] ?? state['Parameters']
  return isObject(given) ? fieldOf(given, name) : undefined
}

/** A field that may be computed: in JSONPath its name ends with `.$`, in JSONata its value is `{% … %}`. */
export const fieldOf = (fields: Readonly<Record<string, unknown>>, name: string): Argument | undefined => {
  const computed = fields[`${name}.$`]
  if (typeof computed === 'string') return { expression: computed }
  const literal = fields[name]
  if (literal === undefined) return undefined
  return typeof literal === 'string' && literal.startsWith('{%') ? { expression: literal } : { literal }
}
