import type { Json } from '../../core/json.js'

/** https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html: 1 MB for a definition */
export const maxBytes = 1_048_576

/**
 * The size of a definition in bytes of UTF-8: that of the given text, or of an object's JSON. Only as exact as a comparison
 * with a limit requires: a string that is far below the limit, or above it in any case, is not counted.
 */
export const definitionBytes = (definition: unknown, value: Json): number => {
  const text = typeof definition === 'string' ? definition : JSON.stringify(value)
  // a UTF-16 code unit takes one to three bytes
  if (text.length < maxBytes / 3 || text.length > maxBytes) return text.length
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2
  }
  return bytes
}
