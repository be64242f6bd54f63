/**
 * Whether some string matches both patterns, where `*` stands for any characters and `?` for one. Visits each pair of places
 * once, so it takes at most the product of the two lengths.
 */
export const globsMeet = (one: string, other: string): boolean => {
  // reachable[j]: some string matches both one[0..i) and other[0..j)
  let reachable = new Uint8Array(other.length + 1)
  reachable[0] = 1
  for (let j = 0; j < other.length && other[j] === '*'; j++) reachable[j + 1] = 1
  for (let i = 0; i < one.length; i++) {
    const next = new Uint8Array(other.length + 1)
    const a = one[i]
    if (a === '*' && reachable[0] === 1) next[0] = 1
    for (let j = 0; j < other.length; j++) {
      const b = other[j]
      const both = reachable[j] === 1 && meet(a, b)
      const stayOne = a === '*' && (reachable[j + 1] === 1 || next[j] === 1)
      const stayOther = b === '*' && (next[j] === 1 || reachable[j + 1] === 1)
      if (both || stayOne || stayOther) next[j + 1] = 1
    }
    reachable = next
  }
  return reachable[other.length] === 1
}

const meet = (a: string | undefined, b: string | undefined): boolean =>
  a === b || a === '?' || b === '?' || a === '*' || b === '*'
