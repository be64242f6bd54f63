import { isObject, setOwn } from '../core/json.js'
import type { PolicyDocument } from './document.js'

/** A document, or a builder that writes one. */
export type PolicySource = PolicyDocument | { toJSON(): PolicyDocument }

/** What a builder writes, or the source itself. Whether that is a policy is not checked. */
export const writtenBy = (source: unknown): unknown =>
  isObject(source) && typeof source['toJSON'] === 'function' ? source['toJSON']() : source

/** A copy of a document's value, whose depth the grammar bounds. */
export const copyJson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyJson)
  if (!isObject(value)) return value
  const result: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(value)) setOwn(result, key, copyJson(field))
  return result
}
