const most = 4

/**
 * The names that share the longest start with a wrong one, as a refusal lists them: at most four after the start itself, in the
 * words that `NearestTo` has for the compiler.
 * @param names - in the order in which they are told
 * @param other - what to look for where nothing starts as `wrong` does: it in another case
 * @param isTold - which of the names that start so may be told
 */
export const nearestNames = (
  wrong: string,
  names: readonly string[],
  other: string,
  none: string,
  isTold: (name: string) => boolean = () => true,
): string => {
  const start = knownStart(names, wrong) || knownStart(names, other)
  if (start === '') return none
  const near = names.filter((name) => name.startsWith(start) && isTold(name))
  const exact = near.includes(start) ? [start] : []
  const others = near.filter((name) => name !== start)
  const told = [...exact, ...others.slice(0, most), ...(others.length >= most ? ['…'] : [])]
  return told.length === 0 ? none : told.join(', ')
}

/** The longest start of a text that some name has. */
const knownStart = (names: readonly string[], text: string): string => {
  let length = text.length
  while (length > 0 && !names.some((name) => name.startsWith(text.slice(0, length)))) length--
  return text.slice(0, length)
}
