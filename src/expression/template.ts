import { type Json, setOwn } from '../core/json.js'
import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { excludedBy, expressionOf, nodeOf, readsInput } from './node.js'
import { deepest, printJsonata, printJsonPath, quoteIntrinsic } from './print.js'
import type { QueryLanguage } from './types/expression.js'

/** A template that was copied, and the languages it cannot be written in. */
export interface CapturedTemplate {
  readonly value: Json
  readonly excluded: readonly QueryLanguage[]
}

/**
 * A frozen copy of a template: JSON, in which expressions stand as the objects that `nodeOf` reads. `undefined` fields are
 * left out, as JSON does; an object with `toJSON` is what that gives.
 * @throws {ArnwrightError} `expression/template-value` for what JSON does not have, cyclic objects included
 */
export const captureTemplate = (value: unknown): CapturedTemplate => {
  const excluded: QueryLanguage[] = []
  return { value: capture(value, 0, excluded), excluded }
}

/**
 * A frozen copy of plain JSON.
 * @throws {ArnwrightError} `expression/template-value` for what JSON does not have, expressions included
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
    // an expression stands for JSON until it is printed
    return expressionOf(node) as Json
  }
  // loops, and keys in place of entries: half of what building a state takes is spent here otherwise
  if (Array.isArray(value)) {
    // a copy of the right size, where a list that is pushed to makes room for more
    const list = value.slice()
    for (let index = 0; index < list.length; index++) list[index] = capture(list[index], depth + 1, excluded)
    return Object.freeze(list)
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return capture(value.toJSON(), depth + 1, excluded)
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(value)) {
    // the name is one of its own
    const part = (value as Readonly<Record<string, unknown>>)[name]
    if (part !== undefined) setOwn(copy, name, capture(part, depth + 1, excluded))
  }
  // each field was captured
  return Object.freeze(copy) as Json
}

/**
 * Refuses references to the input where JSONPath has the result at `$`, so that they cannot read something else.
 * @see https://states-language.net/spec.html#using-paths
 */
export const checkReadsResult = (value: Json, field: string): void => {
  if (templateReadsInput(value)) refuse(refusal.inputOverResult, field, field)
}

/** Whether an expression in plain data reads the input; what other objects hold is their own affair. */
export const templateReadsInput = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const node = nodeOf(value)
  if (node !== undefined) return readsInput(node)
  const plain = [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value))
  return plain && Object.values(value).some(templateReadsInput)
}

/**
 * A template as a state of the language writes it. At its top an expression is text; see `renderField` for JSONPath. A template
 * in which nothing has to be written otherwise is given out itself: it is frozen.
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
  // in a loop over them keys are not made into a list, and a copy has no others than its own
  for (const name in value) {
    if (language === 'JSONPath' && name.endsWith('.$')) return false
    if (!standsAsWritten(value[name] ?? null, language)) return false
  }
  return true
}

// `Array.isArray` does not tell the compiler of a list that is readonly
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/**
 * Sets a field to a rendered template. In JSONPath a field whose value is computed gets the ending `.$`.
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

// Plain text between the delimiters would be evaluated: it is written as a JSONata literal of that text.
const quoteJsonata = (text: string): string =>
  text.startsWith('{%') || text.endsWith('%}') ? `{% ${JSON.stringify(text)} %}` : text

const renderJsonPath = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value
  // JSONPath computes fields; a value that is computed as a whole has no field to hold the ending
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

/** A list with computed items: JSONPath writes it as a call, `States.Array($.a, 'b')`. */
const listExpression = (items: readonly Json[]): string => {
  const args = items.map((item) => {
    const node = nodeOf(item)
    if (node !== undefined) return printJsonPath(node)
    return typeof item === 'object' && item !== null ? nestedExpression() : quoteIntrinsic(item)
  })
  return `States.Array(${args.join(', ')})`
}
