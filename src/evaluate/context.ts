import { isObject } from '../core/json.js'
import { evaluateRequest } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'

/** A value of a condition key, or several. `null`: the request certainly has no such key. */
export type ContextValue = string | number | boolean | null | readonly (string | number | boolean)[]

/**
 * The value of each condition key of the request, by the key in lowercase: keys are not case-sensitive. `null`: the key is
 * known to be absent. No entry: nothing is known about it.
 */
export type RequestContext = ReadonlyMap<string, readonly string[] | null>

const shape =
  'an object of condition keys with texts, numbers, booleans, lists of them, or null for a key that is absent'

/** Reads what the caller passed as `context`. A key with an empty list is absent. */
export const readContext = (context: unknown): Map<string, readonly string[] | null> => {
  const read = new Map<string, readonly string[] | null>()
  if (context === undefined) return read
  if (!isObject(context)) return refuse(evaluateRequest, 'context', context, { shape })
  for (const [key, value] of Object.entries(context)) {
    if (value === undefined) continue
    const name = key.toLowerCase()
    if (read.has(name))
      refuse(evaluateRequest, 'context', key, { shape: `each key once: '${key}' is there in two cases` })
    read.set(name, readValue(key, value))
  }
  return read
}

const readValue = (key: string, value: unknown): readonly string[] | null => {
  if (value === null) return null
  const values = Array.isArray(value) ? value : [value]
  for (const one of values) {
    if (typeof one !== 'string' && typeof one !== 'number' && typeof one !== 'boolean') {
      refuse(evaluateRequest, `context/${key}`, one, { shape })
    }
  }
  return values.length === 0 ? null : values.map(String)
}
