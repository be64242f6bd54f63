import { type Json, setOwn } from './json.js'
import { type JsonPointer, jsonPointer } from './json-pointer.js'
import { endOfString } from './scan-text.js'

/** Something in the text that `JSON.parse` would refuse or silently drop. */
export interface JsonOddity {
  readonly kind: 'duplicateKey' | 'comment' | 'trailingComma' | 'substitution'
  readonly pointer: JsonPointer
  readonly text: string
}

export type JsonTextResult =
  | { readonly value: Json; readonly oddities: readonly JsonOddity[] }
  | { readonly fault: string; readonly at: number }

interface Container {
  readonly value: Record<string, unknown> | unknown[]
  /** Of an object: the key whose value comes next. */
  key: string
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/**
 * Parses JSON together with what people write into it: comments, trailing commas, and a `${…}` of a deployment tool in place
 * of a value. It also reports keys that occur twice. It is used if `JSON.parse` refused the text or dropped a member.
 */
export const readJsonText = (text: string): JsonTextResult => new Reader(text).read()

class Fault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

class Reader {
  readonly #text: string
  readonly #oddities: JsonOddity[] = []
  readonly #open: Container[] = []
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): JsonTextResult {
    try {
      const value = this.#document()
      return { value, oddities: this.#oddities }
    } catch (error) {
      if (error instanceof Fault) return { fault: error.message, at: error.at }
      throw error
    }
  }

  #document(): Json {
    if (this.#text[0] === '\ufeff') this.#at = 1
    let value = this.#begin()
    for (;;) {
      const container = this.#open.at(-1)
      if (container === undefined) {
        this.#skip()
        if (this.#at < this.#text.length) throw this.#unexpected()
        // only JSON values were put in
        return value as Json
      }
      if (value !== opened) this.#add(container, value)
      value = this.#next(container, value === opened)
    }
  }

  /** The next value of a container, or the container itself if it ends here. */
  #next(container: Container, first: boolean): unknown {
    const close = Array.isArray(container.value) ? ']' : '}'
    this.#skip()
    if (!first && this.#text[this.#at] !== close) {
      this.#expect(',')
      this.#skip()
      if (this.#text[this.#at] === close) this.#note('trailingComma', ',')
    }
    if (this.#text[this.#at] === close) {
      this.#at++
      this.#open.pop()
      return container.value
    }
    if (!Array.isArray(container.value)) {
      container.key = this.#string('a key in double quotes')
      if (Object.hasOwn(container.value, container.key)) this.#note('duplicateKey', container.key)
      this.#skip()
      this.#expect(':')
    }
    return this.#begin()
  }

  /** A plain value, or `opened` if a container begins here. */
  #begin(): unknown {
    this.#skip()
    const first = this.#text[this.#at]
    if (first === '{' || first === '[') {
      this.#at++
      this.#open.push({ value: first === '[' ? [] : {}, key: '' })
      return opened
    }
    if (first === '"') return this.#string('a value')
    if (first === '$' && this.#text[this.#at + 1] === '{') return this.#substitution()
    number.lastIndex = this.#at
    const digits = number.exec(this.#text)
    if (digits !== null) {
      this.#at += digits[0].length
      return Number(digits[0])
    }
    for (const [word, value] of words) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    }
    throw this.#unexpected()
  }

  #add({ value: container, key }: Container, value: unknown): void {
    if (Array.isArray(container)) container.push(value)
    else setOwn(container, key, value)
  }

  #string(what: string): string {
    if (this.#text[this.#at] !== '"') throw new Fault(`${what} is missing`, this.#at)
    const end = endOfString(this.#text, this.#at)
    if (end === -1) throw new Fault('a string is never closed', this.#at)
    const start = this.#at
    this.#at = end + 1
    try {
      return JSON.parse(this.#text.slice(start, end + 1))
    } catch {
      throw new Fault('a string holds a control character or a wrong escape', start)
    }
  }

  #substitution(): string {
    const end = this.#text.indexOf('}', this.#at)
    if (end === -1) throw this.#unexpected()
    const text = this.#text.slice(this.#at, end + 1)
    this.#note('substitution', text)
    this.#at = end + 1
    return text
  }

  #skip(): void {
    for (;;) {
      const character = this.#text[this.#at]
      if (character === ' ' || character === '\n' || character === '\r' || character === '\t') this.#at++
      else if (character === '/' && this.#text[this.#at + 1] === '/') this.#comment('\n', 0)
      else if (character === '/' && this.#text[this.#at + 1] === '*') this.#comment('*/', 2)
      else return
    }
  }

  #comment(closing: string, width: number): void {
    const end = this.#text.indexOf(closing, this.#at + 2)
    if (end === -1 && width > 0) throw new Fault('a comment is never closed', this.#at)
    const next = end === -1 ? this.#text.length : end + width
    this.#note('comment', this.#text.slice(this.#at, next))
    this.#at = next
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) throw new Fault(`'${character}' is missing`, this.#at)
    this.#at++
  }

  #unexpected(): Fault {
    const found = this.#text[this.#at]
    return new Fault(found === undefined ? 'the text ends too early' : `'${found}' is not expected`, this.#at)
  }

  #note(kind: JsonOddity['kind'], text: string): void {
    const path = this.#open.map(({ value, key }) => (Array.isArray(value) ? value.length : key))
    // the last key on the path is that of the previous member, unless the note is about that very key
    if (kind === 'comment' || kind === 'trailingComma') path.pop()
    this.#oddities.push({ kind, pointer: jsonPointer(path), text })
  }
}

/** Stands for a container that was opened and is not filled yet. */
const opened: unique symbol = Symbol('opened')
