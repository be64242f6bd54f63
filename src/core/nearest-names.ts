const most = 4

/**
 * The names that share the longest start with a wrong one, in the words that `NearestTo` has for the compiler.
 * @param names - in the order in which they are told
 * @param other - what to look for where nothing starts as `wrong` does: it in another case
 */
export const nearestNames = (wrong: string, names: readonly string[], other: string, none: string): string => {
  for (const text of [wrong, other]) {
    for (let length = text.length; length > 0; length--) {
      const start = text.slice(0, length)
      const near = names.filter((name) => name.startsWith(start))
      if (near.length === 0) continue
      const exact = near.includes(start) ? [start] : []
      const others = near.filter((name) => name !== start)
      return [...exact, ...others.slice(0, most), ...(others.length >= most ? ['…'] : [])].join(', ')
    }
  }
  return none
}
