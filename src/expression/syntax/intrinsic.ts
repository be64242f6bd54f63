import type { SyntaxFault } from './fault.js'
import { type JsonPath, readPath, skipBlanks } from './json-path.js'

/** An argument of an intrinsic function. */
export type IntrinsicArgument =
  | { readonly kind: 'string'; readonly value: string; readonly places: number; readonly loose: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'path'; readonly path: JsonPath }
  | { readonly kind: 'call'; readonly call: IntrinsicCall }

/** A call such as `States.Format('{}', $.name)`. */
export interface IntrinsicCall {
  /** With its prefix: `States.Format`. */
  readonly name: string
  readonly args: readonly IntrinsicArgument[]
  /** The position of the name in the string. */
  readonly at: number
  /** 1 for a call without nested calls. */
  readonly depth: number
}

interface OpenCall {
  readonly name: string
  readonly args: IntrinsicArgument[]
  readonly at: number
  depth: number
}

/**
 * Reads an intrinsic function with everything nested in it. Whether the name exists and the arguments are right is judged
 * elsewhere.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
 */
export const parseIntrinsic = (text: string): IntrinsicCall | SyntaxFault => {
  // calls whose closing parenthesis is still to come, the outermost first
  const open: OpenCall[] = []
  let at = skipBlanks(text, 0)
  for (;;) {
    const begun = readName(text, at)
    if (begun !== undefined) {
      const parenthesis = skipBlanks(text, begun.end)
      if (text[parenthesis] !== '(') return { fault: "a '(' is missing after the function's name", at: parenthesis }
      open.push({ name: begun.name, args: [], at, depth: 1 })
      at = skipBlanks(text, parenthesis + 1)
      if (text[at] !== ')') continue
    } else {
      const owner = open.at(-1)
      if (owner === undefined) return { fault: "an intrinsic function starts with 'States.'", at }
      const argument = readArgument(text, at)
      if ('fault' in argument) return argument
      owner.args.push(argument.value)
      at = skipBlanks(text, argument.end)
    }
    for (; text[at] === ')'; at = skipBlanks(text, at + 1)) {
      const done = open.pop()
      if (done === undefined) return { fault: "this ')' closes nothing", at }
      const owner = open.at(-1)
      if (owner === undefined) {
        const rest = skipBlanks(text, at + 1)
        return rest === text.length ? done : { fault: 'the function ends here, but the text goes on', at: rest }
      }
      owner.args.push({ kind: 'call', call: done })
      owner.depth = Math.max(owner.depth, done.depth + 1)
    }
    if (text[at] !== ',') {
      return at >= text.length
        ? { fault: "a ')' is missing at the end", at }
        : { fault: "a ',' or ')' is missing after the argument", at }
    }
    at = skipBlanks(text, at + 1)
  }
}

const readName = (text: string, from: number): { name: string; end: number } | undefined => {
  if (!text.startsWith('States.', from)) return undefined
  let end = from + 'States.'.length
  while (end < text.length && /\w/.test(text[end] ?? '')) end++
  return { name: text.slice(from, end), end }
}

type Read = { readonly value: IntrinsicArgument; readonly end: number }

const readArgument = (text: string, from: number): Read | SyntaxFault => {
  const first = text[from]
  if (first === "'") return readString(text, from)
  if (first === '$') {
    const path = readPath(text, from, true)
    return 'fault' in path ? path : { value: { kind: 'path', path }, end: path.end }
  }
  let end = from
  while (end < text.length && /[\w.+-]/.test(text[end] ?? '')) end++
  const word = text.slice(from, end)
  if (word === 'null') return { value: { kind: 'null' }, end }
  if (word === 'true' || word === 'false') return { value: { kind: 'boolean', value: word === 'true' }, end }
  if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) return { value: { kind: 'number', value: Number(word) }, end }
  return {
    fault: 'an argument is a text in single quotes, a number, true, false, null, a path or another intrinsic function',
    at: from,
  }
}

const readString = (text: string, from: number): Read | SyntaxFault => {
  let value = ''
  let places = 0
  let loose = false
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at]
    if (character === "'") return { value: { kind: 'string', value, places, loose }, end: at + 1 }
    if (character === '\\') {
      at++
      if (at >= text.length) return { fault: 'a backslash at the end escapes nothing', at: at - 1 }
      value += text[at]
    } else if (text.startsWith('{}', at)) {
      at++
      places++
      value += '{}'
    } else {
      if (character === '{' || character === '}') loose = true
      value += character
    }
  }
  return { fault: 'the text in single quotes is never closed', at: from }
}
