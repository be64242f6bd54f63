/**
 * How something fares in a request. `yes` and `no` hold whatever else is learnt. The other two hold for a request that
 * has no other keys than those given, and could turn if a key that nothing was said about had a value.
 */
export type Status = 'no' | 'yes' | 'noUnlessKnown' | 'yesUnlessKnown'

/** Whether it holds if the keys that were not given are absent. */
export const holds = (status: Status): boolean => status === 'yes' || status === 'yesUnlessKnown'

/** Whether a key that was not given could turn it. */
export const isOpen = (status: Status): boolean => status === 'noUnlessKnown' || status === 'yesUnlessKnown'

/** Both must hold. */
export const and = (left: Status, right: Status): Status => {
  if (left === 'no' || right === 'no') return 'no'
  if (left === 'yes') return right
  if (right === 'yes') return left
  return left === 'yesUnlessKnown' && right === 'yesUnlessKnown' ? 'yesUnlessKnown' : 'noUnlessKnown'
}
