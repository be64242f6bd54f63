import { type Json, setOwn } from '../core/json.js'
import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { excludedBy, expressionOf, nodeOf, readsInput } from './node.js'
import { deepest, printJsonata, printJsonPath, quoteIntrinsic } from './print.js'
import type { QueryLanguage } from './types/expression.js'

/** A template that was copied, and the query languages in which it cannot be written. */
export interface CapturedTemplate {
  readonly value: Json
  readonly excluded: readonly QueryLanguage[]
}

/**
 * A frozen copy of a template: JSON in which expressions are the objects that `nodeOf` reads. As in JSON, `undefined` fields
 * are left out, and an object with `toJSON` is replaced by what that returns.
 * @throws {ArnwrightError} `expression/template-value` for what JSON does not have, including cyclic objects
 */
export const captureTemplate = (value: unknown): CapturedTemplate => {
  const excluded: QueryLanguage[] = []
  return { value: capture(value, 0, excluded), excluded }
}

/**
 * A frozen copy of plain JSON.
 * @throws {ArnwrightError} `expression/template-value` for what JSON does not have, including expressions
 */
export const captureJson = (value: unknown): Json => capture(value, 0, undefined)

const capture = (value: unknown, depth: number, excluded: QueryLanguage[] | undefined): Json => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (depth > deepest || typeof value !== 'object') return refuse(refusal.templateValue, 'template', value)
  const node = nodeOf(value)
  if (node !== undefined) {
    if (excluded === undefined) return refuse(refusal.templateValue, 'template', 'an expression')
    for (const language of excludedBy(node)) if (!excluded.includes(language)) excluded.push(language)
    // an expression takes the place of JSON until it is printed
    return expressionOf(node) as Json
  }
  // loops, and keys instead of entries: anything else would take half the time of building a state
  if (Array.isArray(value)) {
    // a copy of the right size; an array that is pushed to reserves room for more
    const list = value.slice()
    for (let index = 0; index < list.length; index++) list[index] = capture(list[index], depth + 1, excluded)
    return Object.freeze(list)
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return capture(value.toJSON(), depth + 1, excluded)
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(value)) {
    // the name is one of the object's own
    const part = (value as Readonly<Record<string, unknown>>)[name]
    if (part !== undefined) setOwn(copy, name, capture(part, depth + 1, excluded))
  }
  // each field was captured
  return Object.freeze(copy) as Json
}

/**
 * Refuses references to the input where JSONPath has the result at `$`, since they would read something else.
 * @see https://states-language.net/spec.html#using-paths
 */
export const checkReadsResult = (value: Json, field: string): void => {
  if (templateReadsInput(value)) refuse(refusal.inputOverResult, field, field)
}

/** Whether an expression in plain data reads the input. Other objects are not searched. */
export const templateReadsInput = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const node = nodeOf(value)
  if (node !== undefined) return readsInput(node)
  const plain = [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value))
  return plain && Object.values(value).some(templateReadsInput)
}

/**
 * A template as a state in the query language writes it. An expression at its top becomes a string; see `renderField` for
 * JSONPath. If nothing in a template changes, the template itself is returned, since it is frozen.
 */
export const renderTemplate = (value: Json, language: QueryLanguage): Json => {
  if (standsAsWritten(value, language)) return value
  return language === 'JSONata' ? renderJsonata(value) : renderJsonPath(value)
}

const standsAsWritten = (value: Json, language: QueryLanguage): boolean => {
  if (typeof value === 'string') return language === 'JSONPath' || quoteJsonata(value) === value
  if (typeof value !== 'object' || value === null) return true
  if (isList(value)) {
    for (const item of value) if (!standsAsWritten(item, language)) return false
    return true
  }
  if (nodeOf(value) !== undefined) return false
  // `for…in` allocates no list of keys, and a copy has no inherited ones
  for (const name in value) {
    if (language === 'JSONPath' && name.endsWith('.$')) return false
    if (!standsAsWritten(value[name] ?? null, language)) return false
  }
  return true
}

// `Array.isArray` does not narrow a readonly list
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/**
 * Sets a field to a rendered template. In JSONPath the name of a field whose value is computed gets the ending `.$`.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html
 */
export const renderField = (
  target: Record<string, unknown>,
  name: string,
  value: Json,
  language: QueryLanguage,
): void => {
  const node = nodeOf(value)
  if (node === undefined) setOwn(target, name, renderTemplate(value, language))
  else if (language === 'JSONata') setOwn(target, name, `{% ${printJsonata(node)} %}`)
  else setOwn(target, `${name}.$`, printJsonPath(node))
}

const renderJsonata = (value: Json): Json => {
  if (typeof value === 'string') return quoteJsonata(value)
  if (typeof value !== 'object' || value === null) return value
  const node = nodeOf(value)
  if (node !== undefined) return `{% ${printJsonata(node)} %}`
  if (Array.isArray(value)) return value.map(renderJsonata)
  const copy: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value)) setOwn(copy, name, renderJsonata(part))
  // each field was rendered from JSON
  return copy as Json
}

// A plain string between the delimiters would be evaluated, so it is written as a JSONata literal of itself.
const quoteJsonata = (text: string): string =>
  text.startsWith('{%') || text.endsWith('%}') ? `{% ${JSON.stringify(text)} %}` : text

const renderJsonPath = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value
  // JSONPath computes fields; a value that is computed as a whole has no field name to carry the ending
  if (nodeOf(value) !== undefined) nestedExpression()
  if (Array.isArray(value)) return value.map(renderJsonPath)
  const copy: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value)) {
    if (name.endsWith('.$')) refuse(refusal.templateKey, 'template', name)
    const list = Array.isArray(part) && part.some((item) => nodeOf(item) !== undefined)
    if (list) setOwn(copy, `${name}.$`, listExpression(part))
    else renderField(copy, name, part, 'JSONPath')
  }
  // each field was rendered from JSON
  return copy as Json
}

const nestedExpression = (): never =>
  refuse(refusal.otherLanguage, 'template', 'a computed value that is no field of an object', {
    language: 'JSONata',
    own: 'JSONPath',
  })

/** A list with computed items. JSONPath writes it as a call: `States.Array($.a, 'b')`. */
const listExpression = (items: readonly Json[]): string => {
  const args = items.map((item) => {
    const node = nodeOf(item)
    if (node !== undefined) return printJsonPath(node)
    return typeof item === 'object' && item !== null ? nestedExpression() : quoteIntrinsic(item)
  })
  return `States.Array(${args.join(', ')})`
}
