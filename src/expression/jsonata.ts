import { isObject } from '../core/json.js'
import { templateValue } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { expressionOf, nodeOf } from './node.js'
import { captureTemplate } from './template.js'
import type { Expression } from './types/expression.js'

/**
 * An expression of JSONata for what the typed functions do not cover. References are put in as JSONata; any other value
 * is put in as a JSONata literal, so that data cannot become code. `Value` says what it gives.
 *
 * @example
 * jsonata<number>`$sum(${input.items}.price)` //=> {% $sum($states.input.items.price) %}
 * @throws {ArnwrightError} `expression/template-value` for a value that JSON does not have
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
 */
export const jsonata = <Value = unknown>(
  text: TemplateStringsArray,
  ...values: readonly unknown[]
): Expression<Value, { readonly JSONata: true }> => {
  // the backslash of an escaped backtick or ${ is TypeScript's; every other belongs to JSONata
  const written = readRaw(text).map((part) => part.replace(/\\(`|\$\{)/g, '$1'))
  const parts = written.flatMap((part, index) => {
    if (index === 0) return [part]
    const value = values[index - 1]
    const node = nodeOf(value)
    return [node === undefined ? { data: captureTemplate(value).value } : { node }, part]
  })
  // an expression is its node; the value's type is what the caller says
  return expressionOf({ kind: 'jsonata', parts }) as Expression<Value, { readonly JSONata: true }>
}

/** The texts of a template; a caller without a compiler may pass anything. */
const readRaw = (text: unknown): readonly string[] => {
  const raw: unknown = isObject(text) || Array.isArray(text) ? Reflect.get(text, 'raw') : undefined
  if (!Array.isArray(raw)) return refuse(templateValue, 'text', text)
  return raw.map((part) => asString(part, 'text'))
}
