import { readNumbers } from './numbers.js'

const item = /([\0-\x7f]*)([\x80-\xff]+)/g

/**
 * Reads names in camel case, as `scripts/pack-text.mjs` writes them: each noun is followed by the numbers of the verbs that
 * go with it, since a service creates, gets, lists and deletes the same things. The names are in the order of the nouns, then
 * of the verbs.
 */
export const readNames = (line: string, verbs: readonly string[]): readonly string[] =>
  [...line.matchAll(item)].flatMap(([, noun = '', numbers = '']) =>
    readNumbers(numbers).map((verb) => `${verbs[verb] ?? ''}${noun}`),
  )
