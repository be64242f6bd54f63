import { isObject } from '../core/json.js'
import {
  insideText,
  intrinsicInJsonata,
  jsonataEval,
  jsonataSyntax,
  statesMemberUnknown,
  templateValue,
} from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { expressionOf, nodeOf } from './node.js'
import { readJsonata } from './syntax/jsonata.js'
import { unknownMembers } from './syntax/states-members.js'
import { captureTemplate } from './template.js'
import type { Expression } from './types/expression.js'

/**
 * A JSONata expression, for what the typed functions do not cover. References in it become JSONata code; any other value
 * becomes a JSONata literal, so that data cannot become code. `Value` is the type of what it gives.
 *
 * @example
 * jsonata<number>`$sum(${input.items}.price)` //=> {% $sum($states.input.items.price) %}
 * @throws {ArnwrightError} `expression/template-value` for a value that JSON does not have, `expression/inside-text` for a
 * placeholder inside quotes, `states/jsonata-syntax`, `states/jsonata-eval`, `states/states-member-unknown`,
 * `states/intrinsic-in-jsonata`
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
 */
export const jsonata = <Value = unknown>(
  text: TemplateStringsArray,
  ...values: readonly unknown[]
): Expression<Value, { readonly JSONata: true }> => {
  // the backslash of an escaped backtick or `${` belongs to TypeScript, every other to JSONata
  const written = readRaw(text).map((part) => part.replace(/\\(`|\$\{)/g, '$1'))
  if (values.length > 0) checkPlaces(written)
  checkSyntax(written)
  const parts = written.flatMap((part, index) => {
    if (index === 0) return [part]
    const value = values[index - 1]
    const node = nodeOf(value)
    return [node === undefined ? { data: captureTemplate(value).value } : { node }, part]
  })
  // an expression is its node; the caller gives the type of its value
  return expressionOf({ kind: 'jsonata', parts }) as Expression<Value, { readonly JSONata: true }>
}

/**
 * Refuses a placeholder inside quotes, backticks, a regular expression or a comment: data there could end them and become
 * code, and a reference would be plain characters.
 */
const checkPlaces = (parts: readonly string[]): void => {
  let open = ''
  let before = ''
  for (const part of parts.slice(0, -1)) {
    for (let index = 0; index < part.length; index++) {
      const character = part.charAt(index)
      if (open === '') {
        if (part.startsWith('/*', index)) open = '*/'
        // after an operand a slash means division
        else if (character === '/' && !/[\w)\]}"'`]/.test(before)) open = '/'
        else if (/["'`]/.test(character)) open = character
      } else if (character === '\\' && open !== '`' && open !== '*/') index++
      else if (part.startsWith(open, index)) {
        index += open.length - 1
        open = ''
      }
      if (character.trim() !== '') before = character
    }
    if (open !== '') refuse(insideText, 'text', part)
    // the placeholder stands for the value itself
    before = ')'
  }
}

/** Refuses a string that is not an expression, or that Step Functions would never accept, whatever its placeholders become. */
const checkSyntax = (parts: readonly string[]): void => {
  const read = readJsonata(parts.join(' $value '))
  if ('fault' in read) {
    refuse(jsonataSyntax, 'text', parts.join('${…}'), { why: read.fault })
    return
  }
  if (read.variables.some(({ name }) => name === 'eval')) refuse(jsonataEval, 'text', '$eval')
  if (read.inputless.some(({ name }) => name === 'States')) refuse(intrinsicInJsonata, 'text', 'States')
  for (const found of unknownMembers(read)) refuse(statesMemberUnknown, 'text', found)
}

/** The strings of a template. JavaScript callers may pass anything. */
const readRaw = (text: unknown): readonly string[] => {
  const raw: unknown = isObject(text) || Array.isArray(text) ? Reflect.get(text, 'raw') : undefined
  if (!Array.isArray(raw)) return refuse(templateValue, 'text', text)
  return raw.map((part) => asString(part, 'text'))
}
