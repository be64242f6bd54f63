/** What a JSON text contains, found without parsing it. */
export interface TextFacts {
  /** How deep its brackets nest. */
  readonly depth: number
  /** The number of members in all its objects, duplicates included. */
  readonly members: number
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a

/**
 * Counts brackets and colons outside strings, in one pass and constant memory. It tells the depth before anything is built
 * from the text, and afterwards reveals in the count whether the parser dropped a duplicate member.
 */
export const scanText = (text: string): TextFacts => {
  let depth = 0
  let open = 0
  let members = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      at = endOfString(text, at)
      if (at === -1) break
    } else if (code === 0x7b || code === 0x5b) {
      open++
      if (open > depth) depth = open
    } else if (code === 0x7d || code === 0x5d) open--
    else if (code === colon) members++
  }
  return { depth, members }
}

/** The index of the closing quote of the string that starts at `from`; -1 if there is none. */
export const endOfString = (text: string, from: number): number => {
  for (let end = text.indexOf('"', from + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end
    while (text.charCodeAt(first - 1) === backslash) first--
    // after an even number of backslashes the quote itself is not escaped
    if ((end - first) % 2 === 0) return end
  }
  return -1
}
