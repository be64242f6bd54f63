import type { SyntaxFault } from './fault.js'

/** Where a path starts: `$` the data, `$$` the context object, `$name` a variable. */
export type PathRoot = 'data' | 'context' | 'variable'

/** One step of a path. Anything but a name or one index may give several nodes. */
export type PathStep =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  /** `.*` and `[*]` */
  | { readonly kind: 'wildcard' }
  /** `['a','b']` and `[0,1]` */
  | { readonly kind: 'union' }
  /** `[1:3]` */
  | { readonly kind: 'slice' }
  /** `[?(…)]`, and `[(…)]` whose index is computed */
  | { readonly kind: 'filter' }
  /** `..`, before the step that it repeats at every depth */
  | { readonly kind: 'descent' }
  /** `.length()` and the like */
  | { readonly kind: 'function'; readonly name: string }

export interface JsonPath {
  readonly root: PathRoot
  /** The name of the variable that the path starts with, if it does. */
  readonly variable: string | undefined
  readonly steps: readonly PathStep[]
  /** The position after the path. */
  readonly end: number
}

/**
 * Reads a JSONPath as Step Functions takes it: in the dialect of Jayway, whose dotted names may contain any character except
 * a blank, a dot, a bracket or a parenthesis; with `$$` and `$name` as further roots.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html
 */
export const parsePath = (text: string): JsonPath | SyntaxFault => {
  const path = readPath(text, 0, false)
  if ('fault' in path) return path
  return path.end === text.length ? path : fault('the path ends here, but the text goes on', path.end)
}

/**
 * Reads a path that starts at `from`. An embedded path is an argument of an intrinsic function, so it ends at a comma, a
 * closing parenthesis or a blank.
 */
export const readPath = (text: string, from: number, embedded: boolean): JsonPath | SyntaxFault => {
  if (text[from] !== '$') return fault("a path starts with '$'", from)
  let at = from + 1
  let root: PathRoot = 'data'
  let variable: string | undefined
  if (text[at] === '$') {
    root = 'context'
    at++
  } else if (isNameStart(text, at)) {
    root = 'variable'
    const start = at
    while (at < text.length && isNamePart(text, at)) at += width(text, at)
    variable = text.slice(start, at)
  }
  const steps: PathStep[] = []
  while (at < text.length) {
    const character = text[at]
    if (character === '.') {
      const next = readDotted(text, at, steps, embedded)
      if (typeof next !== 'number') return next
      at = next
    } else if (character === '[') {
      const next = readBracket(text, at, steps)
      if (typeof next !== 'number') return next
      at = next
    } else break
  }
  return { root, variable, steps, end: at }
}

/** Whether a path names exactly one node: a Reference Path. */
export const isReferencePath = (path: JsonPath): boolean =>
  path.steps.every((step) => step.kind === 'name' || step.kind === 'index')

const fault = (why: string, at: number): SyntaxFault => ({ fault: why, at })

const readDotted = (text: string, from: number, steps: PathStep[], embedded: boolean): number | SyntaxFault => {
  let at = from + 1
  if (text[at] === '.') {
    steps.push({ kind: 'descent' })
    at++
  }
  if (text[at] === '[') {
    // `$..[0]` is a descent to an index; `$.['a']` is a common way to write `$['a']`
    return at
  }
  if (text[at] === '*') {
    steps.push({ kind: 'wildcard' })
    return at + 1
  }
  const start = at
  while (at < text.length && !endsName(text[at], embedded)) at++
  if (at === start) return fault('a name is missing after the dot', at)
  const name = text.slice(start, at)
  if (text[at] !== '(') {
    steps.push({ kind: 'name', name })
    return at
  }
  const end = closing(text, at)
  if (end === -1) return fault("the '(' is never closed", at)
  steps.push({ kind: 'function', name })
  return end + 1
}

const endsName = (character: string | undefined, embedded: boolean): boolean =>
  character === '.' ||
  character === '[' ||
  character === ']' ||
  character === '(' ||
  character === ')' ||
  character === ' ' ||
  character === '\t' ||
  character === '\n' ||
  character === '\r' ||
  (embedded && character === ',')

const readBracket = (text: string, from: number, steps: PathStep[]): number | SyntaxFault => {
  const end = closing(text, from)
  if (end === -1) return fault("the '[' is never closed, or a quote in it", from)
  const inside = text.slice(from + 1, end).trim()
  const step = readSelector(inside)
  if (step === undefined) {
    return fault(inside === '' ? 'nothing stands between the brackets' : `'[${inside}]' selects nothing`, from + 1)
  }
  steps.push(step)
  return end + 1
}

const readSelector = (inside: string): PathStep | undefined => {
  if (inside === '*') return { kind: 'wildcard' }
  const first = inside[0]
  if (first === '?') return inside.length > 1 ? { kind: 'filter' } : undefined
  if (first === '(') return { kind: 'filter' }
  if (first === "'" || first === '"') return readQuotedNames(inside)
  const parts = inside.split(',')
  if (parts.length > 1) return parts.every((part) => isInteger(part.trim())) ? { kind: 'union' } : undefined
  if (isInteger(inside)) return { kind: 'index', index: Number(inside) }
  const bounds = inside.split(':')
  const slice = bounds.length === 2 || bounds.length === 3
  return slice && bounds.every((bound) => bound.trim() === '' || isInteger(bound.trim()))
    ? { kind: 'slice' }
    : undefined
}

const readQuotedNames = (inside: string): PathStep | undefined => {
  let at = 0
  let count = 0
  let name = ''
  for (;;) {
    const quote = inside[at]
    if (quote !== "'" && quote !== '"') return undefined
    name = ''
    at++
    while (at < inside.length && inside[at] !== quote) {
      if (inside[at] === '\\') at++
      name += inside[at] ?? ''
      at++
    }
    if (at >= inside.length) return undefined
    count++
    at = skipBlanks(inside, at + 1)
    if (at === inside.length) return count === 1 ? { kind: 'name', name } : { kind: 'union' }
    if (inside[at] !== ',') return undefined
    at = skipBlanks(inside, at + 1)
  }
}

/** The position of the bracket that closes the one at `from`, skipping quotes and nested brackets; -1 if there is none. */
const closing = (text: string, from: number): number => {
  const open: string[] = []
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === "'" || character === '"') {
      for (at++; at < text.length && text[at] !== character; at++) if (text[at] === '\\') at++
      if (at >= text.length) return -1
    } else if (character === '[') open.push(']')
    else if (character === '(') open.push(')')
    else if (character === ']' || character === ')') {
      if (open.pop() !== character) return -1
      if (open.length === 0) return at
    }
  }
  return -1
}

export const skipBlanks = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at++
  return at
}

const isInteger = (text: string): boolean => /^-?\d{1,15}$/.test(text)

const width = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}
const isNameStart = (text: string, at: number): boolean => /^[\p{ID_Start}_]$/u.test(characterAt(text, at))
const isNamePart = (text: string, at: number): boolean => /^[\p{ID_Continue}]$/u.test(characterAt(text, at))
