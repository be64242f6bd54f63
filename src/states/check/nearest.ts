const maxLength = 60

/** The name that was probably meant by a misspelled one, as an addition to a sentence; empty if none is close. */
export const nearest = (found: string, names: readonly string[]): string => {
  if (found.length > maxLength) return ''
  let best: string | undefined
  // up to a third of the letters may be wrong
  let least = Math.floor(found.length / 3) + 1
  for (const name of names) {
    const distance = name.toLowerCase() === found.toLowerCase() ? 0 : editDistance(found, name)
    if (distance < least) {
      best = name
      least = distance
    }
  }
  return best === undefined ? '' : `, perhaps '${best}'`
}

/** The Levenshtein distance, with only one row of the table in memory. */
const editDistance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
