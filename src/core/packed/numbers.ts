/**
 * Small whole numbers as characters from U+0080 on, so that they stand apart from ASCII text between them without
 * separators: one character below 112, two from there on.
 */
export const readNumbers = (text: string): readonly number[] => {
  const numbers: number[] = []
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place) - 0x80
    numbers.push(code < 112 ? code : 112 + (code - 112) * 128 + text.charCodeAt(++place) - 0x80)
  }
  return numbers
}
