import { type Json, setOwn } from '../../core/json.js'
import { jsonPointer } from '../../core/json-pointer.js'
import { refuse } from '../../core/refuse.js'
import { maxCharacters, maxDepth, maxValues } from './limits.js'
import { cyclic, notJson, tooDeep, tooLarge } from './refusals.js'

interface Frame {
  readonly source: object
  readonly target: Record<string, unknown> | unknown[]
  readonly keys: readonly string[]
  index: number
}

/**
 * Copies a value as `JSON.stringify` and `JSON.parse` would, including `toJSON` and absent fields, but without recursion.
 * Refuses values that they would drop or fail on.
 *
 * @throws {ArnwrightError} `states/cyclic`, `states/too-deep`, `states/too-large`, `states/not-json`
 */
export const copyJson = (value: unknown): Json => {
  const frames: Frame[] = []
  const ancestors = new Set<object>()
  let values = 0
  let characters = 0

  const pathTo = (): string => jsonPointer(frames.map(({ keys, index }) => keys[index] ?? ''))

  /** The copy of a value. A container is copied empty, and put on the stack to be filled. */
  const begin = (given: unknown, key: string): unknown => {
    const source = resolved(given, key)
    values++
    if (typeof source === 'string') characters += source.length
    if (values > maxValues) refuse(tooLarge, pathTo(), `more than ${maxValues} values`)
    if (characters > maxCharacters) refuse(tooLarge, pathTo(), `more than ${maxCharacters} characters`)
    if (source === null || typeof source === 'string' || typeof source === 'boolean') return source
    if (typeof source === 'number' && Number.isFinite(source)) return source
    if (typeof source !== 'object') return refuse(notJson, pathTo(), source)
    if (ancestors.has(source)) return refuse(cyclic, pathTo(), source)
    if (frames.length >= maxDepth) return refuse(tooDeep, pathTo(), maxDepth)
    ancestors.add(source)
    const target = Array.isArray(source) ? [] : {}
    frames.push({ source, target, keys: Object.keys(source), index: 0 })
    return target
  }

  const copy = begin(value, '')
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const key = frame.keys[frame.index]
    if (key === undefined) {
      frames.pop()
      ancestors.delete(frame.source)
      const owner = frames.at(-1)
      if (owner !== undefined) owner.index++
      continue
    }
    // the keys are the source's own
    const given = (frame.source as Record<string, unknown>)[key]
    characters += key.length
    if (given === undefined && !Array.isArray(frame.target)) {
      frame.index++
      continue
    }
    const depth = frames.length
    const part = begin(given, key)
    if (Array.isArray(frame.target)) frame.target.push(part)
    else setOwn(frame.target, key, part)
    if (frames.length === depth) frame.index++
  }
  // built from nothing but JSON values
  return copy as Json
}

const resolved = (value: unknown, key: string): unknown => {
  if (typeof value !== 'object' || value === null || !('toJSON' in value)) return value
  return typeof value.toJSON === 'function' ? value.toJSON(key) : value
}
