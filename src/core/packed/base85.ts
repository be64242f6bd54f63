/**
 * Z85: four bytes as five printable characters, none of which a string literal escapes.
 * @see https://rfc.zeromq.org/spec/32/
 */
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'

/** The bytes of a string whose length is a multiple of five. */
export const decodeBase85 = (text: string): Uint8Array => {
  const digits = new Uint8Array(128)
  for (let digit = 0; digit < alphabet.length; digit++) digits[alphabet.charCodeAt(digit)] = digit
  const bytes = new Uint8Array((text.length / 5) * 4)
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let value = 0
    for (let place = from; place < from + 5; place++) value = value * 85 + (digits[text.charCodeAt(place)] ?? 0)
    bytes[to] = value >>> 24
    bytes[to + 1] = value >>> 16
    bytes[to + 2] = value >>> 8
    bytes[to + 3] = value
  }
  return bytes
}
