/**
 * Reads small whole numbers that are written as characters from U+0080 on, so that they need no separators from the ASCII
 * text between them: one character for a number below 112, two for any other.
 */
export const readNumbers = (text: string): readonly number[] => {
  const numbers: number[] = []
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place) - 0x80
    numbers.push(code < 112 ? code : 112 + (code - 112) * 128 + text.charCodeAt(++place) - 0x80)
  }
  return numbers
}
