import { matchGlob } from '../arn/match-arn.js'
import { matchAcrossColons } from '../arn/match-resource-arn.js'

// Two code points that Unicode reserves for internal use stand for a literal `*` and a literal `?`. IAM accepts neither in a
// document: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
const literalStar = '\uFDD0'
const literalMark = '\uFDD1'
const literals = /[\uFDD0\uFDD1]/

/** A string as a pattern takes it literally: the value of a policy variable, or an escaped `${*}`. */
export const asLiteral = (text: string): string =>
  text.includes('*') || text.includes('?') ? text.replaceAll('*', literalStar).replaceAll('?', literalMark) : text

/** A pattern with its literal characters as they were. */
export const asText = (pattern: string): string =>
  literals.test(pattern) ? pattern.replaceAll(literalStar, '*').replaceAll(literalMark, '?') : pattern

/** Whether a string contains the code points that this module uses itself. Such a string matches no pattern with literals. */
export const holdsLiterals = (text: string): boolean => literals.test(text)

/** Like `matchGlob`, for a pattern in which some `*` and `?` are literal. */
export const matchPattern = (pattern: string, text: string): boolean => {
  if (!literals.test(pattern)) return matchGlob(pattern, text)
  return !literals.test(text) && matchGlob(pattern, asLiteral(text))
}

/** Like `matchAcrossColons`, for a pattern in which some `*` and `?` are literal. */
export const matchPatternAcrossColons = (pattern: string, text: string): boolean => {
  if (!literals.test(pattern)) return matchAcrossColons(pattern, text)
  return !literals.test(text) && matchAcrossColons(pattern, asLiteral(text))
}

/** The part before the first wildcard: a string that does not start with it cannot match. */
export const literalStart = (pattern: string): string => {
  const wildcard = pattern.search(/[*?]/)
  return asText(wildcard === -1 ? pattern : pattern.slice(0, wildcard))
}
