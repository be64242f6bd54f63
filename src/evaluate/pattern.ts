import { matchGlob } from '../arn/match-arn.js'

// Two code points that Unicode reserves for internal use stand for a `*` and a `?` that are meant literally. IAM
// accepts neither in a document: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
const literalStar = '\uFDD0'
const literalMark = '\uFDD1'
const literals = /[\uFDD0\uFDD1]/

/** Text that stands in a pattern as itself: the value of a policy variable, or an escaped `${*}`. */
export const asLiteral = (text: string): string =>
  text.includes('*') || text.includes('?') ? text.replaceAll('*', literalStar).replaceAll('?', literalMark) : text

/** A pattern's text with its literal characters as they were. */
export const asText = (pattern: string): string =>
  literals.test(pattern) ? pattern.replaceAll(literalStar, '*').replaceAll(literalMark, '?') : pattern

/** Whether a text holds the code points that this module uses itself; such a text fits no pattern with literals. */
export const holdsLiterals = (text: string): boolean => literals.test(text)

/** As `matchGlob`, for a pattern in which some `*` and `?` are meant literally. */
export const matchPattern = (pattern: string, text: string): boolean => {
  if (!literals.test(pattern)) return matchGlob(pattern, text)
  return !literals.test(text) && matchGlob(pattern, asLiteral(text))
}

/** Whether a pattern holds a wildcard. */
export const hasWildcard = (pattern: string): boolean => pattern.includes('*') || pattern.includes('?')

/** The text before the first wildcard: what does not start with it cannot fit. */
export const literalStart = (pattern: string): string => {
  const wildcard = pattern.search(/[*?]/)
  return asText(wildcard === -1 ? pattern : pattern.slice(0, wildcard))
}

const colon = 58
const star = 42
const mark = 63

/**
 * Whether an ARN fits a pattern of the `Resource` element in which a `*` ends one of the first five parts: there it
 * "can expand to match beyond the colon boundaries", so that `arn:aws:s3:*` is every ARN of S3. Any other `*` stays
 * in its part, and so does every `?`.
 *
 * The set of places in the pattern that the text read so far can lead to is carried along, so the time is at most
 * the length of the pattern times that of the text.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards
 */
export const matchAcrossColons = (pattern: string, text: string): boolean => {
  const escaped = literals.test(pattern)
  if (escaped && literals.test(text)) return false
  const found = escaped ? asLiteral(text) : text
  const length = pattern.length
  const crosses = new Uint8Array(length)
  let colons = 0
  for (let at = 0; at < length; at++) {
    const code = pattern.charCodeAt(at)
    if (code === colon) colons++
    const ends = at + 1 === length || pattern.charCodeAt(at + 1) === colon
    crosses[at] = colons >= 5 || (code === star && ends) ? 1 : 0
  }
  let here = new Uint8Array(length + 1)
  let next = new Uint8Array(length + 1)
  here[0] = 1
  skipStars(pattern, here)
  for (let at = 0; at < found.length; at++) {
    const code = found.charCodeAt(at)
    let alive = false
    next.fill(0)
    for (let place = 0; place < length; place++) {
      if (here[place] === 0) continue
      const wanted = pattern.charCodeAt(place)
      const fits = wanted === star || wanted === mark ? code !== colon || crosses[place] === 1 : wanted === code
      if (!fits) continue
      next[wanted === star ? place : place + 1] = 1
      alive = true
    }
    if (!alive) return false
    skipStars(pattern, next)
    const last = here
    here = next
    next = last
  }
  return here[length] === 1
}

/** A `*` may stand for nothing: a place before it is one after it too. */
const skipStars = (pattern: string, places: Uint8Array): void => {
  for (let place = 0; place < pattern.length; place++) {
    if (places[place] === 1 && pattern.charCodeAt(place) === star) places[place + 1] = 1
  }
}
