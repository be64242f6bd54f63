import { decodeBase85 } from './base85.js'
import { inflate } from './inflate.js'

/**
 * The text of a generated table, as `scripts/pack-text.mjs` packed it: each character one byte, compressed with DEFLATE,
 * written in Z85. The first four bytes are the number of characters. Some hundred kilobytes take a few milliseconds;
 * keep the result.
 */
export const unpack = (packed: string): string => {
  const bytes = decodeBase85(packed)
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  const characters = inflate(bytes.subarray(4), (a << 24) | (b << 16) | (c << 8) | d)
  let text = ''
  // an argument each: more at once than an engine may take
  for (let from = 0; from < characters.length; from += 8192) {
    text += Reflect.apply(String.fromCharCode, undefined, characters.subarray(from, from + 8192))
  }
  return text
}
