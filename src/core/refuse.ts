import { ArnwrightError } from './error.js'
import { isObject } from './json.js'
import type { Refusal } from './refusal.js'
import { notAString, optionForm, optionUnknown } from './refusals.js'

/** A refusal as an error. `found` is also the fact of that name in the sentence. */
export const refused = (
  refusal: Refusal,
  at: string,
  found: unknown,
  facts?: Readonly<Record<string, string>>,
): ArnwrightError => {
  const text = show(found)
  return new ArnwrightError(refusal, { at, found: text }, { found: text, at, ...facts })
}

/** Throws a refusal. */
export const refuse = (...of: Parameters<typeof refused>): never => {
  throw refused(...of)
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

/**
 * The value, where each of its fields is a known one: of a slip nothing would come. Callers without a compiler may pass anything.
 * @param known - names with `, ` between them
 */
export const asKnown = <Fields extends object>(fields: Fields, at: string, known: string): Fields => {
  for (const name of Object.keys(fields)) {
    if (!`, ${known},`.includes(` ${name},`)) refuse(optionUnknown, at, name, { shape: known })
  }
  return fields
}

/** The options of a call, where they are an object of known fields. Callers without a compiler may pass anything. */
export const asOptions = <Options extends object>(options: Options, known?: string): Options => {
  if (!isObject(options)) return refuse(optionForm, 'options', options, { shape: 'an object with named fields' })
  return known === undefined ? options : asKnown(options, 'options', known)
}

/** The value, where it is one of a list. */
export const asListed = <Value extends string>(value: Value, at: string, list: readonly Value[]): Value =>
  list.includes(value) ? value : refuse(optionForm, at, value, { shape: inWords(list) })

const inWords = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
