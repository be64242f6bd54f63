import { readNumbers } from './numbers.js'

const item = /([\0-\x7f]*)([\x80-\xff]+)/g

/**
 * Names in camel case, as `scripts/pack-text.mjs` writes them: after each noun the numbers of the verbs that stand before it,
 * since a service creates, gets, lists and deletes the same things. In the order of the nouns, then of the verbs.
 */
export const readNames = (line: string, verbs: readonly string[]): readonly string[] =>
  [...line.matchAll(item)].flatMap(([, noun = '', numbers = '']) =>
    readNumbers(numbers).map((verb) => `${verbs[verb] ?? ''}${noun}`),
  )
