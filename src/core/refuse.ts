import { ArnwrightError } from './error.js'
import { isObject } from './json.js'
import type { Refusal } from './refusal.js'
import { notAString, optionForm, optionUnknown } from './refusals.js'

/** A refusal as an error. `found` also fills the placeholder of that name. */
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

/** Any value as a short string for a sentence. Never throws, whatever the value. */
export const show = (value: unknown): string => {
  if (typeof value === 'string') return value.length > 200 ? `${value.slice(0, 200)}…` : value
  if (value === null) return 'null'
  if (typeof value === 'object') return isList(value) ? 'a list' : 'an object'
  return typeof value === 'function' ? 'a function' : String(value)
}

const isList = (value: object): boolean => {
  try {
    return Array.isArray(value)
  } catch {
    // a Proxy that was revoked
    return false
  }
}

/** The value, if it is a string; refused otherwise. JavaScript callers may pass anything. */
export const asString = (value: unknown, at: string): string =>
  typeof value === 'string' ? value : refuse(notAString, at, value)

/**
 * The value, if each of its fields is a known one; refused otherwise, since a misspelled field would silently have no effect.
 * JavaScript callers may pass anything.
 * @param known - the names, separated by `, `
 */
export const asKnown = <Fields extends object>(fields: Fields, at: string, known: string): Fields => {
  const names = ` ${known},`
  for (const name of Object.keys(fields)) {
    // a name with a space in it could be several
    if (name.includes(' ') || !names.includes(` ${name},`)) refuse(optionUnknown, at, name, { shape: known })
  }
  return fields
}

/** The options of a call, if they are an object of known fields; refused otherwise. JavaScript callers may pass anything. */
export const asOptions = <Options extends object>(options: Options, known?: string): Options => {
  if (!isObject(options)) return refuse(optionForm, 'options', options, { shape: 'an object with named fields' })
  return known === undefined ? options : asKnown(options, 'options', known)
}

/** The value, if it is in the list; refused otherwise. */
export const asListed = <Value extends string>(value: Value, at: string, list: readonly Value[]): Value =>
  list.includes(value) ? value : refuse(optionForm, at, value, { shape: inWords(list) })

const inWords = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' or $1')
