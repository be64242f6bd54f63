const most = 4

/**
 * The names that share the longest prefix with a wrong one, as a refusal lists them: at most four besides the prefix itself,
 * in the words that the type `NearestTo` has for the compiler.
 * @param names - in the order in which they are listed
 * @param other - what to look for if no name begins like `wrong`: the same name in another case
 * @param isTold - which of the matching names may be listed
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
  const told = [...exact, ...others.slice(0, most), ...(others.length > most ? ['…'] : [])]
  return told.length === 0 ? none : told.join(', ')
}

/** The letters that are tried, in this order, where one may be missing from a name or replaced by another. */
export const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.'

/**
 * The name that differs from a wrong one by one letter after their common prefix: a letter too many, two letters exchanged,
 * one missing, or one replaced.
 */
export const oneLetterOff = (wrong: string, names: readonly string[]): string | undefined => {
  const start = knownStart(names, wrong)
  const rest = wrong.slice(start.length)
  const more = rest.slice(1)
  const tried = [start + more, start + more.slice(0, 1) + rest.slice(0, 1) + more.slice(1)]
  for (const letter of letters) tried.push(start + letter + rest, start + letter + more)
  return tried.find((name) => names.includes(name))
}

/**
 * The name that is {@link oneLetterOff}, or else those that {@link nearestNames} finds. The type of the same name finds the
 * same.
 */
export const nearestName = (wrong: string, names: readonly string[], other: string, none: string): string =>
  oneLetterOff(wrong, names) ?? nearestNames(wrong, names, other, none)

/** The longest prefix of a string with which one of the names begins. */
export const knownStart = (names: readonly string[], text: string): string => {
  let length = text.length
  while (length > 0 && !names.some((name) => name.startsWith(text.slice(0, length)))) length--
  return text.slice(0, length)
}
