/** The name that shares the longest prefix with a wrong one, ignoring case. */
export const nearestName = (wrong: string, names: readonly string[]): string | undefined => {
  const wanted = wrong.toLowerCase()
  let best: string | undefined
  let shared = 2
  for (const name of names) {
    const candidate = name.toLowerCase()
    let length = 0
    while (length < wanted.length && wanted[length] === candidate[length]) length++
    if (length > shared || (length === shared && best !== undefined && name.length < best.length)) {
      best = name
      shared = length
    }
  }
  return best
}
