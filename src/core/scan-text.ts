/** What a text holds, told without parsing it. */
export interface TextFacts {
  /** How deep its brackets nest. */
  readonly depth: number
  /** How many members its objects have, duplicates counted. */
  readonly members: number
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a

/**
 * Counts brackets and colons outside strings, in one pass and constant memory: before anything is built from the
 * text, its depth is known, and afterwards a member that got lost shows in the count.
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

/** The closing quote of the string that starts at `from`, -1 without one. */
export const endOfString = (text: string, from: number): number => {
  for (let end = text.indexOf('"', from + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end
    while (text.charCodeAt(first - 1) === backslash) first--
    // an even number of backslashes escape each other, not the quote
    if ((end - first) % 2 === 0) return end
  }
  return -1
}
