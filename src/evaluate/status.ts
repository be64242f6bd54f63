/**
 * How something turns out for a request. `yes` and `no` are certain. The other two hold as long as the request has no keys
 * besides those given, and could change if one that the context does not mention had a value.
 */
export type Status = 'no' | 'yes' | 'noUnlessKnown' | 'yesUnlessKnown'

/** Whether it holds, provided that the keys which were not given are absent. */
export const holds = (status: Status): boolean => status === 'yes' || status === 'yesUnlessKnown'

/** Whether a key that was not given could change it. */
export const isOpen = (status: Status): boolean => status === 'noUnlessKnown' || status === 'yesUnlessKnown'

/** Whether both hold. */
export const and = (left: Status, right: Status): Status => {
  if (left === 'no' || right === 'no') return 'no'
  if (left === 'yes') return right
  if (right === 'yes') return left
  return left === 'yesUnlessKnown' && right === 'yesUnlessKnown' ? 'yesUnlessKnown' : 'noUnlessKnown'
}
