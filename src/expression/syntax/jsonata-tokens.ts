import type { SyntaxFault } from './fault.js'

/** A token of JSONata. The `text` of a name or variable is the name alone. */
export interface JsonataToken {
  readonly kind: 'name' | 'variable' | 'value' | 'operator' | 'end'
  readonly text: string
  readonly at: number
  readonly end: number
}

const pairs: ReadonlySet<string> = new Set(['..', ':=', '!=', '>=', '<=', '**', '~>'])
const singles = '.[]{}(),@#;:?+-*/%|=<>^&'
// '!' and '~' are not operators by themselves, but they end a name
const stops = `${singles}!~`
const wordOperators: ReadonlySet<string> = new Set(['and', 'or', 'in'])
const blanks = ' \t\n\r\v'
const escapes = '"\\/bfnrt'

/**
 * Reads the token that starts at or after `from`, skipping blanks and comments. A slash begins a regular expression if an
 * operand is expected, and otherwise means division, hence `operand`.
 * @see https://docs.jsonata.org/2.0.0/overview
 */
export const readToken = (text: string, from: number, operand: boolean): JsonataToken | SyntaxFault => {
  let at = from
  for (;;) {
    while (at < text.length && blanks.includes(text[at] ?? '')) at++
    if (text[at] !== '/' || text[at + 1] !== '*') break
    const end = text.indexOf('*/', at + 2)
    if (end === -1) return { fault: 'a comment is never closed', at }
    at = end + 2
  }
  const first = text[at]
  if (first === undefined) return { kind: 'end', text: '', at, end: at }
  if (operand && first === '/') return readRegex(text, at)
  const pair = text.slice(at, at + 2)
  if (pairs.has(pair)) return { kind: 'operator', text: pair, at, end: at + 2 }
  if (singles.includes(first)) return { kind: 'operator', text: first, at, end: at + 1 }
  if (first === '"' || first === "'") return readString(text, at)
  if (first >= '0' && first <= '9') return readNumber(text, at)
  if (first === '`') {
    const end = text.indexOf('`', at + 1)
    return end === -1
      ? { fault: 'a name in backquotes is never closed', at }
      : { kind: 'name', text: text.slice(at + 1, end), at, end: end + 1 }
  }
  return readName(text, at)
}

const readName = (text: string, at: number): JsonataToken | SyntaxFault => {
  let end = at
  while (end < text.length && !stops.includes(text[end] ?? '') && !blanks.includes(text[end] ?? '')) end++
  if (end === at) return { fault: `'${text[at]}' is not an operator`, at }
  const word = text.slice(at, end)
  if (word[0] === '$') return { kind: 'variable', text: word.slice(1), at, end }
  if (wordOperators.has(word)) return { kind: 'operator', text: word, at, end }
  const value = word === 'true' || word === 'false' || word === 'null'
  return { kind: value ? 'value' : 'name', text: word, at, end }
}

const readString = (text: string, at: number): JsonataToken | SyntaxFault => {
  const quote = text[at]
  for (let end = at + 1; end < text.length; end++) {
    const character = text[end] ?? ''
    if (character === quote) return { kind: 'value', text: text.slice(at, end + 1), at, end: end + 1 }
    if (character === '\\') {
      end++
      const escaped = text[end] ?? ''
      if (escaped === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(end + 1, end + 5))) end += 4
      else if (escaped === '' || !escapes.includes(escaped)) {
        return { fault: `'\\${escaped}' is not an escape sequence`, at: end - 1 }
      }
    }
  }
  return { fault: 'a text in quotes is never closed', at }
}

const readNumber = (text: string, at: number): JsonataToken => {
  let end = digits(text, at)
  // a leading zero is a number of its own, as in JSON
  if (text[at] === '0') end = at + 1
  if (text[end] === '.' && isDigit(text[end + 1])) end = digits(text, end + 1)
  if (text[end] === 'e' || text[end] === 'E') {
    const sign = text[end + 1] === '+' || text[end + 1] === '-' ? end + 2 : end + 1
    if (isDigit(text[sign])) end = digits(text, sign)
  }
  return { kind: 'value', text: text.slice(at, end), at, end }
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

const digits = (text: string, from: number): number => {
  let at = from
  while (isDigit(text[at])) at++
  return at
}

const readRegex = (text: string, at: number): JsonataToken | SyntaxFault => {
  let depth = 0
  for (let end = at + 1; end < text.length; end++) {
    const character = text[end] ?? ''
    if (character === '/' && depth === 0) {
      if (end === at + 1) return { fault: 'a regular expression is empty', at }
      end++
      while (text[end] === 'i' || text[end] === 'm') end++
      return { kind: 'value', text: text.slice(at, end), at, end }
    }
    if (character === '\\') end++
    else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
  }
  return { fault: 'a regular expression is never closed', at }
}
