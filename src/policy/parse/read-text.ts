import { jsonPointer } from '../../core/json-pointer.js'

/** What a text says, beside its JSON value: the keys that stand twice in one object. */
export interface PolicyText {
  readonly json: string
  readonly duplicates: readonly { readonly key: string; readonly pointer: string }[]
}

interface Level {
  /** The keys seen so far, or `undefined` in a list. */
  readonly keys: Set<string> | undefined
  key: string
  index: number
}

/**
 * Reads a text once from left to right: comments become spaces where they are wanted, and keys that stand twice in
 * one object are noted, since `JSON.parse` keeps the last and says nothing. What is no JSON is left to `JSON.parse`.
 */
export const readText = (text: string, comments: boolean): PolicyText => {
  const duplicates: { key: string; pointer: string }[] = []
  const stack: Level[] = []
  const cuts: [from: number, to: number][] = []
  let place = 0
  while (place < text.length) {
    const symbol = text[place]
    const top = stack.at(-1)
    if (symbol === '"') {
      const end = endOfString(text, place)
      if (top?.keys !== undefined && isKey(text, end)) {
        const key = readString(text.slice(place, end))
        top.key = key
        if (top.keys.has(key)) duplicates.push({ key, pointer: pointerOf(stack) })
        top.keys.add(key)
      }
      place = end
      continue
    }
    if (comments && symbol === '/' && (text[place + 1] === '/' || text[place + 1] === '*')) {
      const close = text[place + 1] === '/' ? text.indexOf('\n', place) : text.indexOf('*/', place + 2)
      const end = close === -1 ? text.length : text[place + 1] === '/' ? close : close + 2
      cuts.push([place, end])
      place = end
      continue
    }
    if (symbol === '{') stack.push({ keys: new Set(), key: '', index: 0 })
    else if (symbol === '[') stack.push({ keys: undefined, key: '', index: 0 })
    else if (symbol === '}' || symbol === ']') stack.pop()
    else if (symbol === ',' && top !== undefined) top.index++
    place++
  }
  return { json: without(text, cuts), duplicates }
}

const endOfString = (text: string, start: number): number => {
  let place = start + 1
  while (place < text.length && text[place] !== '"') place += text[place] === '\\' ? 2 : 1
  return place + 1
}

const isKey = (text: string, end: number): boolean => {
  let place = end
  while (' \t\r\n'.includes(text[place] ?? 'x')) place++
  return text[place] === ':'
}

const readString = (quoted: string): string => {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

const pointerOf = (stack: readonly Level[]): string =>
  jsonPointer(stack.map(({ keys, key, index }) => (keys === undefined ? index : key)))

/** The text with spaces in the cuts, so that places keep their number. */
const without = (text: string, cuts: readonly (readonly [number, number])[]): string => {
  let result = ''
  let from = 0
  for (const [start, end] of cuts) {
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    from = end
  }
  return result + text.slice(from)
}
