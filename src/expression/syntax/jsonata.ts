import type { SyntaxFault } from './fault.js'
import { type JsonataToken, readToken } from './jsonata-tokens.js'

/** What an expression reads from outside itself. */
export interface JsonataReferences {
  /** Variables that the expression does not bind itself, including functions; `$states` is listed separately. */
  readonly variables: readonly JsonataVariable[]
  /** Uses of the reserved variable, with the names that follow it: `$states.input.id` is `['input', 'id']`. */
  readonly states: readonly StatesUse[]
  /** `$`, `$$` and plain names that refer to nothing: at the top level there is no context document. */
  readonly inputless: readonly JsonataVariable[]
}

export interface JsonataVariable {
  /** Without `$`, except for `$` and `$$` themselves. */
  readonly name: string
  readonly at: number
}

export interface StatesUse {
  readonly path: readonly string[]
  readonly at: number
}

type FrameKind =
  | 'root'
  | 'block'
  | 'arguments'
  | 'parameters'
  | 'body'
  | 'array'
  | 'filter'
  | 'object'
  | 'sort'
  | 'transform'

/** What is open around a token. */
interface Frame {
  readonly kind: FrameKind
  /** Whether names in it are fields of something: it is a filter or a function, or follows a dot. */
  readonly relative: boolean
  /** Names bound in it; only blocks, function bodies and the root bind. */
  readonly names: Set<string> | undefined
  readonly at: number
  /** The number of ternaries whose `:` may still come. */
  ternaries: number
  /** In an object: whether the value of a pair is being read. In a transform: which of its parts. */
  part: number
  /** Whether it is still empty. */
  empty: boolean
}

// JSONata's own parser is recursive, so no expression that it can read comes near this
const maxDepth = 1_000

const closers: { readonly [Kind in FrameKind]: string } = {
  root: '',
  block: ')',
  arguments: ')',
  parameters: ')',
  sort: ')',
  array: ']',
  filter: ']',
  object: '}',
  body: '}',
  transform: '|',
}

const binary: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', '%', '&', '=', '!=', '<', '<=', '>', '>=', '~>', 'and', 'or', 'in', '.'],
])

/**
 * Walks a JSONata expression once, and returns what is wrong with its form, or what it refers to. It checks brackets,
 * strings, comments, regular expressions, and that operands and operators alternate; it does not need to know their
 * precedence.
 *
 * @param text - without the delimiters `{%` and `%}`
 * @see https://docs.jsonata.org/2.0.0/overview
 */
export const readJsonata = (text: string): JsonataReferences | SyntaxFault => {
  const reader = new Reader(text)
  return reader.read() ?? reader.references
}

class Reader {
  readonly references = {
    variables: [] as JsonataVariable[],
    states: [] as StatesUse[],
    inputless: [] as JsonataVariable[],
  }
  readonly #text: string
  #at = 0
  #operand = true
  #afterDot = false
  #previous: JsonataToken = { kind: 'end', text: '', at: 0, end: 0 }
  #frame: Frame = newFrame('root', false, 0, new Set())
  readonly #frames: Frame[] = [this.#frame]

  constructor(text: string) {
    this.#text = text
  }

  read(): SyntaxFault | undefined {
    for (;;) {
      const token = readToken(this.#text, this.#at, this.#operand)
      if ('fault' in token) return token
      if (token.kind === 'end') return this.#atEnd(token)
      this.#at = token.end
      const fault = this.#operand ? this.#readOperand(token) : this.#readOperator(token)
      if (fault !== undefined) return fault
      this.#previous = token
    }
  }

  #atEnd(token: JsonataToken): SyntaxFault | undefined {
    if (this.#frame.kind !== 'root') {
      return { fault: `a '${closers[this.#frame.kind]}' is missing at the end`, at: token.at }
    }
    if (this.#operand) {
      return { fault: this.#frame.empty ? 'the expression is empty' : 'the expression ends too early', at: token.at }
    }
    return undefined
  }

  #readOperand(token: JsonataToken): SyntaxFault | undefined {
    const { text, kind, at } = token
    const relative = this.#frame.relative || this.#afterDot
    const first = this.#frame.empty
    if (kind === 'operator') {
      if (text === '(') return this.#open('block', relative, at, new Set())
      if (text === '[') return this.#open('array', relative, at)
      if (text === '{') return this.#open('object', relative, at)
      if (text === '|') return this.#open('transform', true, at)
      if (text === '-') return undefined
      if (text === closers[this.#frame.kind] && this.#mayCloseHere(first)) return this.#close(token)
      if ((text === '<' || text === '>') && this.#frame.kind === 'sort' && this.#startsItem()) return undefined
      const placeholder = text === '?' && this.#frame.kind === 'arguments'
      const name = text === 'and' || text === 'or' || text === 'in'
      if (!placeholder && !name && text !== '*' && text !== '**' && text !== '%') {
        return { fault: `an operand is missing before '${text}'`, at }
      }
    }
    // there, a quoted string is a name; a regular expression has no effect, but JSONata accepts it
    if (kind === 'value' && this.#previous.text === '.' && !`"'/`.includes(text.charAt(0))) {
      return { fault: `'${text}' cannot be a step of a path`, at }
    }
    if (kind === 'variable') this.#readVariable(token, relative)
    else if (kind === 'name' && !relative && !this.#isLambda(token)) {
      this.references.inputless.push({ name: text, at })
    }
    this.#doneOperand()
    return undefined
  }

  #readOperator(token: JsonataToken): SyntaxFault | undefined {
    const { text, kind, at } = token
    const frame = this.#frame
    if (kind !== 'operator') return { fault: `an operator is missing before '${this.#text.slice(at, token.end)}'`, at }
    // from here on every operator is binary, words such as 'and' included
    if (text === '|' && frame.kind === 'transform' && frame.part === 0) {
      frame.part = 1
      return this.#expectOperand(false)
    }
    if (text === closers[frame.kind]) {
      return frame.kind === 'object' && frame.part === 0
        ? { fault: "a ':' and a value are missing before '}'", at }
        : this.#close(token)
    }
    if (binary.has(text)) return this.#expectOperand(text === '.')
    switch (text) {
      case '[':
        return this.#open('filter', true, at)
      case '{':
        return this.#open('object', true, at)
      case '(':
        return this.#isLambda(this.#previous)
          ? this.#open('parameters', false, at, new Set())
          : this.#open('arguments', frame.relative, at)
      case '^':
        return this.#sort(token)
      case '@':
      case '#':
        return this.#focus(token)
      case ':=':
        if (this.#previous.kind !== 'variable') return { fault: "only a variable can stand left of ':='", at }
        this.#bind(this.#previous.text)
        return this.#expectOperand(false)
      case '?':
        frame.ternaries++
        return this.#expectOperand(false)
      case ':':
        if (frame.ternaries > 0) frame.ternaries--
        else if (frame.kind === 'object' && frame.part === 0) frame.part = 1
        else return { fault: "':' has no '?' before it", at }
        return this.#expectOperand(false)
      case ';':
        if (frame.kind !== 'block') return { fault: "';' stands outside parentheses", at }
        frame.ternaries = 0
        return this.#expectOperand(false)
      case '..':
        if (frame.kind !== 'array' || frame.part !== 0) return { fault: "'..' stands outside an array", at }
        frame.part = 1
        return this.#expectOperand(false)
      case ',':
        return this.#comma(token)
      default:
        return { fault: `'${text}' is not expected here`, at }
    }
  }

  #comma({ at }: JsonataToken): SyntaxFault | undefined {
    const frame = this.#frame
    frame.ternaries = 0
    switch (frame.kind) {
      case 'arguments':
      case 'parameters':
      case 'sort':
        return this.#expectOperand(false)
      case 'array':
        frame.part = 0
        return this.#expectOperand(false)
      case 'object':
        if (frame.part === 0) return { fault: "a ':' and a value are missing before ','", at }
        frame.part = 0
        return this.#expectOperand(false)
      case 'transform':
        if (frame.part !== 1) return { fault: "',' is not expected here", at }
        frame.part = 2
        return this.#expectOperand(false)
      default:
        return { fault: "',' is not expected here", at }
    }
  }

  /** `^(…)`: the terms are evaluated for each of the items that are sorted. */
  #sort({ at }: JsonataToken): SyntaxFault | undefined {
    const next = readToken(this.#text, this.#at, true)
    if ('fault' in next) return next
    if (next.text !== '(' || next.kind !== 'operator') return { fault: "a '(' is missing after '^'", at }
    this.#at = next.end
    return this.#open('sort', true, next.at)
  }

  /** `@$v` and `#$i`: in the rest of the path the variable is the item, or its index. */
  #focus({ text, at }: JsonataToken): SyntaxFault | undefined {
    const next = readToken(this.#text, this.#at, true)
    if ('fault' in next) return next
    if (next.kind !== 'variable') return { fault: `a variable is missing after '${text}'`, at }
    this.#at = next.end
    this.#bind(next.text)
    return undefined
  }

  #readVariable({ text, at, end }: JsonataToken, relative: boolean): void {
    if (text === '' || text === '$') {
      if (text === '$' || !relative) this.references.inputless.push({ name: `$${text}`, at })
      return
    }
    if (this.#frame.kind === 'parameters') {
      this.#frame.names?.add(text)
      return
    }
    const next = readToken(this.#text, end, false)
    if (!('fault' in next) && next.text === ':=' && next.kind === 'operator') return
    if (this.#frames.some((frame) => frame.names?.has(text) === true)) return
    if (text === 'states') this.references.states.push({ path: this.#namesAfter(end), at })
    else this.references.variables.push({ name: text, at })
  }

  #namesAfter(from: number): readonly string[] {
    const names: string[] = []
    for (let at = from; ; ) {
      const dot = readToken(this.#text, at, false)
      if ('fault' in dot || dot.text !== '.' || dot.kind !== 'operator') return names
      const name = readToken(this.#text, dot.end, true)
      if ('fault' in name) return names
      const quoted = name.kind === 'value' && (name.text[0] === '"' || name.text[0] === "'")
      if (name.kind !== 'name' && !quoted) return names
      names.push(quoted ? name.text.slice(1, -1) : name.text)
      at = name.end
    }
  }

  #isLambda(token: JsonataToken): boolean {
    if (token.kind !== 'name' || (token.text !== 'function' && token.text !== 'λ')) return false
    const next = readToken(this.#text, token.end, false)
    return !('fault' in next) && next.text === '(' && next.kind === 'operator'
  }

  /** If an operand is expected, a bracket may close only something empty, or a block after its last `;`. */
  #mayCloseHere(first: boolean): boolean {
    const { kind } = this.#frame
    if (kind === 'block') return first || this.#previous.text === ';'
    return (
      first &&
      (kind === 'arguments' || kind === 'parameters' || kind === 'array' || kind === 'filter' || kind === 'object')
    )
  }

  #startsItem(): boolean {
    return this.#frame.empty || this.#previous.text === ','
  }

  #open(kind: FrameKind, relative: boolean, at: number, names?: Set<string>): SyntaxFault | undefined {
    if (this.#frames.length > maxDepth) return { fault: `more than ${maxDepth} levels are open`, at }
    this.#frame.empty = false
    this.#frame = newFrame(kind, relative, at, names)
    this.#frames.push(this.#frame)
    return this.#expectOperand(false)
  }

  #close(token: JsonataToken): SyntaxFault | undefined {
    const closed = this.#frames.pop()
    this.#frame = this.#frames.at(-1) ?? this.#frame
    this.#doneOperand()
    return closed?.kind === 'parameters' ? this.#openBody(closed, token) : undefined
  }

  /** What may follow the parameters of a function: a signature, and then the body. */
  #openBody(parameters: Frame, { at }: JsonataToken): SyntaxFault | undefined {
    let next = readToken(this.#text, this.#at, false)
    if (!('fault' in next) && next.text === '<') {
      let depth = 0
      let end = next.at
      do {
        if (this.#text[end] === '<') depth++
        if (this.#text[end] === '>') depth--
        end++
      } while (depth > 0 && end < this.#text.length)
      this.#at = end
      next = readToken(this.#text, this.#at, false)
    }
    if ('fault' in next) return next
    if (next.text !== '{' || next.kind !== 'operator') return { fault: "a function's body is missing", at }
    this.#at = next.end
    return this.#open('body', true, next.at, parameters.names)
  }

  #bind(name: string): void {
    for (let index = this.#frames.length - 1; index >= 0; index--) {
      const names = this.#frames[index]?.names
      if (names !== undefined) {
        names.add(name)
        return
      }
    }
  }

  #expectOperand(afterDot: boolean): undefined {
    this.#operand = true
    this.#afterDot = afterDot
  }

  #doneOperand(): void {
    this.#operand = false
    this.#afterDot = false
    this.#frame.empty = false
  }
}

const newFrame = (kind: FrameKind, relative: boolean, at: number, names: Set<string> | undefined): Frame => ({
  kind,
  relative,
  names,
  at,
  ternaries: 0,
  part: 0,
  empty: true,
})
