import type { Json } from '../../core/json.js'

/** https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html: 1 MB for a definition */
export const maxBytes = 1_048_576

/**
 * How many bytes a definition has as UTF-8: the text that was given, or what an object prints as. Only as exact as it
 * takes to compare with a limit: a string far below it, or above it in any case, is not counted.
 */
export const definitionBytes = (definition: unknown, value: Json): number => {
  const text = typeof definition === 'string' ? definition : JSON.stringify(value)
  // a UTF-16 unit takes one to three bytes
  if (text.length < maxBytes / 3 || text.length > maxBytes) return text.length
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2
  }
  return bytes
}
