import { asString } from '../core/refuse.js'

/**
 * Strings of other tools that stand for a value not yet known: `${AWS::Region}`, `${Token[TOKEN.1]}`,
 * `${aws_lambda_function.echo.arn}`. They are kept unchanged, and what they contain is not judged.
 */
const token = /\$\{[^}]*\}/g

// IAM's own variables: `${aws:username}`, with one colon after the prefix, which may be the host and path of an identity
// provider (`${cognito-identity.amazonaws.com:sub}`); and the escapes `${*}`, `${?}` and `${$}`. CloudFormation's pseudo
// parameters have two colons.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
const policyVariable = /\$\{(?:[*?$]|[\w./-]+:(?!:))/

/** Whether a string contains a `${…}`. */
export const hasToken = (text: string): boolean => text.includes('${')

/** The string with each token replaced by a neutral letter, so that what surrounds it can be judged. */
export const maskTokens = (text: string): string => (hasToken(text) ? text.replace(token, 'x') : text)

/**
 * The place of the first colon that separates parts; -1 if there is none. Those inside a token, as in `${AWS::StackName}`,
 * separate nothing.
 */
export const colonOutside = (text: string, from = 0): number => {
  let colon = text.indexOf(':', from)
  for (let start = text.indexOf('${', from); start !== -1 && start < colon; start = text.indexOf('${', start)) {
    start = text.indexOf('}', start)
    if (start === -1) return -1
    colon = text.indexOf(':', start)
  }
  return colon
}

/** The parts of a string between its colons. */
export const colonParts = (text: string): readonly string[] => {
  const parts: string[] = []
  let from = 0
  for (let colon = colonOutside(text); colon !== -1; colon = colonOutside(text, from)) {
    parts.push(text.slice(from, colon))
    from = colon + 1
  }
  return [...parts, text.slice(from)]
}

/**
 * The string with each token replaced by what stands in for it. IAM's own variables are kept.
 * @param standIn - receives what is between the braces
 */
export const fillTokens = (text: string, standIn: (name: string) => string): string =>
  hasToken(text)
    ? text.replace(token, (found) => (policyVariable.test(found) ? found : standIn(found.slice(2, -1))))
    : text

/** The string with the escapes `${*}`, `${?}` and `${$}` replaced by the characters they stand for. */
export const unescapePattern = (text: string): string => text.replace(/\$\{([*?$])\}/g, '$1')

/** Whether a string matches more than itself: it contains a wildcard outside tokens, or a policy variable. */
export const isPattern = (text: string): boolean =>
  hasToken(text) ? policyVariable.test(text) || hasWildcard(text.replace(token, '')) : hasWildcard(text)

const hasWildcard = (text: string): boolean => text.includes('*') || text.includes('?')

/**
 * Escapes a name that comes from data so that IAM takes every character literally: `*`, `?` and `$` become `${*}`, `${?}` and
 * `${$}`. For the resource part of an ARN given to `.onLike(…)`, and for values of `StringLike`.
 * @throws {ArnwrightError} `core/not-a-string`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
 */
export const escapePattern = (text: string): string =>
  asString(text, 'text').replace(/[*?$]/g, (character) => `\${${character}}`)
