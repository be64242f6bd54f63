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

/** What may be missing in a name, or stand in it for another, in the order in which it is tried. */
export const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.'

/** The name from which a wrong one differs by one letter after their common start: one too many, two exchanged, one missing or another. */
export const oneLetterOff = (wrong: string, names: readonly string[]): string | undefined => {
  const start = knownStart(names, wrong)
  const rest = wrong.slice(start.length)
  const more = rest.slice(1)
  const tried = [start + more, start + more.slice(0, 1) + rest.slice(0, 1) + more.slice(1)]
  for (const letter of letters) tried.push(start + letter + rest, start + letter + more)
  return tried.find((name) => names.includes(name))
}

/** The name that is {@link oneLetterOff}, else those that {@link nearestNames} finds. The type of this name finds the same. */
export const nearestName = (wrong: string, names: readonly string[], other: string, none: string): string =>
  oneLetterOff(wrong, names) ?? nearestNames(wrong, names, other, none)

/** The longest start of a text that some name has. */
export const knownStart = (names: readonly string[], text: string): string => {
  let length = text.length
  while (length > 0 && !names.some((name) => name.startsWith(text.slice(0, length)))) length--
  return text.slice(0, length)
}
