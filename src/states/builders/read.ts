import { isObject, type Json } from '../../core/json.js'
import * as refusal from '../../core/refusals.js'
import { asKnown, asString, refuse } from '../../core/refuse.js'
import { nodeOf } from '../../expression/node.js'
import { captureJson } from '../../expression/template.js'

/**
 * The value, if it is a plain object and each of its fields is a known one; refused otherwise. JavaScript callers may pass anything.
 * @param known - as for {@link asKnown}. Default: any field is accepted
 */
export const asObject = (value: unknown, at: string, known?: string): Readonly<Record<string, unknown>> => {
  if (!isObject(value) || nodeOf(value) !== undefined || !isPlain(value)) return refuse(refusal.notAnObject, at, value)
  return known === undefined ? value : asKnown(value, at, known)
}

// the methods of an instance, such as a builder, are not fields that a caller set
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A string or an expression that gives one; `undefined` passes. */
export const asText = (value: unknown, at: string): unknown =>
  value === undefined || nodeOf(value) !== undefined ? value : asString(value, at)

/** Refuses arguments of a function that takes none, since they would silently be lost. */
export const givenNothing = (given: readonly unknown[], at: string, then = 'output'): void => {
  if (given.length > 0)
    refuse(refusal.optionForm, `what ${at}() is given`, given[0], { shape: `nothing, as in ${at}().${then}(…)` })
}

/** A comment for readers of the definition; `undefined` passes. */
export const asComment = (value: unknown): string | undefined =>
  value === undefined ? value : asString(value, 'comment')

/**
 * Raw fields, refused if the builder writes one of them.
 * @throws {ArnwrightError} `states/raw-field`
 */
export const readRaw = (fields: unknown, written: readonly string[]): Readonly<Record<string, Json>> => {
  const raw = asObject(fields, 'fields')
  for (const name of written) if (Object.hasOwn(raw, name)) refuse(refusal.rawField, 'fields', name)
  // capturing an object gives an object
  return captureJson(raw) as Readonly<Record<string, Json>>
}

/** What the caller's function makes of an argument. */
export const call = (value: unknown, at: string, argument: unknown): unknown =>
  typeof value === 'function' ? value(argument) : refuse(refusal.notAFunction, at, value)

/** The value, if it is in the list; refused otherwise. */
export const oneOf = <Value extends string>(value: unknown, at: string, list: readonly Value[]): Value =>
  list.find((one) => one === value) ?? refuse(refusal.notAListed, at, value, { shape: list.join(', ') })

/** The value, if it is a boolean; refused otherwise. */
export const asBoolean = (value: unknown, at: string): boolean =>
  typeof value === 'boolean' ? value : refuse(refusal.notAListed, at, value, { shape: 'true or false' })

/**
 * A JSONPath path into the input, the context object or a variable, or `null`.
 * @throws {ArnwrightError} `expression/path-form`
 */
export const readPath = (path: unknown): string | null =>
  path === null || /^\$(?:$|[.[]|\$(?:$|[.[])|[\p{ID_Start}_])/u.test(asString(path, 'path'))
    ? // anything but null was found to be a string
      (path as string | null)
    : refuse(refusal.pathForm, 'path', path, { kind: 'path' })

// https://states-language.net/spec.html#ref-paths: names and single indexes, in the input, the context object or a variable
const referencePath = /^\$(?:\$|[\p{ID_Start}_]\p{ID_Continue}*)?(?:\.[^\s.[\]'"()*?@,:$]+|\[\d+\]|\['[^'\\]*'\])*$/u
const inInput = /^\$(?:$|[.[])/

/**
 * A JSONPath path that names one place in the input, or `null`.
 * @throws {ArnwrightError} `expression/path-form`
 */
export const readReferencePath = (path: unknown): string | null =>
  path === null ? path : asReferencePath(asString(path, 'path'), 'path', inInput)

/**
 * A JSONPath path that names one place in the input, the context object or a variable.
 * @throws {ArnwrightError} `expression/path-form`
 */
export const readDataPath = (path: string, at: string): string => asReferencePath(path, at, referencePath)

const asReferencePath = (path: string, at: string, start: RegExp): string =>
  start.test(path) && referencePath.test(path) ? path : refuse(refusal.pathForm, at, path, { kind: 'reference path' })
