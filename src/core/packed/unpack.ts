import { decodeBase85 } from './base85.js'
import { inflate } from './inflate.js'

/**
 * The text of a generated table, as `scripts/pack-text.mjs` packed it: each character as one byte, compressed with DEFLATE,
 * and written in Z85. The first four bytes are the number of characters. A few hundred kilobytes take a few milliseconds, so
 * keep the result.
 */
export const unpack = (packed: string): string => {
  const bytes = decodeBase85(packed)
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  const characters = inflate(bytes.subarray(4), (a << 24) | (b << 16) | (c << 8) | d)
  let text = ''
  // in chunks: each byte is an argument, and engines limit their number
  for (let from = 0; from < characters.length; from += 8192) {
    text += Reflect.apply(String.fromCharCode, undefined, characters.subarray(from, from + 8192))
  }
  return text
}
