import { ArnwrightError } from './error.js'
import type { Refusal } from './refusal.js'
import { notAString } from './refusals.js'

/** Throws a refusal. `found` is also the fact of that name in the sentence. */
export const refuse = (
  refusal: Refusal,
  at: string,
  found: unknown,
  facts: Readonly<Record<string, string>> = {},
): never => {
  const text = show(found)
  throw new ArnwrightError(refusal, { at, found: text }, { found: text, at, ...facts })
}

/** Any value as a short text for a sentence; never throws, whatever the value. */
export const show = (value: unknown): string => {
  if (typeof value === 'string') return value.length > 200 ? `${value.slice(0, 200)}…` : value
  if (value === null) return 'null'
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object'
  return typeof value === 'function' ? 'a function' : String(value)
}

/** The value, where it is a string. Callers without a compiler may pass anything. */
export const asString = (value: unknown, at: string): string =>
  typeof value === 'string' ? value : refuse(notAString, at, value)
