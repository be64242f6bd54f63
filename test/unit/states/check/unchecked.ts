/**
 * Rules of the language for which no case of a finding exists, by their number in the order of the specification's
 * chapters as the cases cite them, with the reason. The intrinsic functions have cases of their own.
 */
export const unchecked: Readonly<Record<number, string>> = {
  11: 'the size of a definition: its case is made in size.test.ts',
  34: 'the order in which paths are applied: nothing in a definition can break it',
  35: 'a path that finds nothing: known when the data are',
  36: 'a path with several values gives a list: nothing can break it',
  37: 'what $ is in Assign: nothing can break it',
  46: 'the value of an expression: known when the data are',
  58: 'the size of variables: known when the data are',
  76: "the timeout of a function: it is the function's, not the definition's",
  86: 'a comparison of what is absent: the data would have to be known, and most definitions would be warned',
  103: 'the account and Region of a bucket: its name does not tell',
  107: "the permissions of the machine's role: derived from the definition elsewhere",
}
