import type { Json } from '../../core/json.js'

/**
 * How many bytes a definition has as UTF-8: the text that was given, or what an object prints as. Only as exact as it
 * takes to compare with a limit: a text that is far below it is not counted.
 */
export const definitionBytes = (definition: unknown, value: Json): number => {
  const text = typeof definition === 'string' ? definition : JSON.stringify(value)
  // a UTF-16 unit takes at most three bytes
  if (text.length < 300_000) return text.length
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2
  }
  return bytes
}
