import { asString } from '../core/refuse.js'

/**
 * Texts of other tools that stand for a value not known yet: `${AWS::Region}`, `${Token[TOKEN.1]}`,
 * `${aws_lambda_function.echo.arn}`. They are kept as they are, and what they hold is not judged.
 */
const token = /\$\{[^}]*\}/g

// IAM's own variables: `${aws:username}`, with one colon after the prefix, which may be the host and path of an identity
// provider (`${cognito-identity.amazonaws.com:sub}`), and the escapes `${*}`, `${?}`, `${$}`. CloudFormation's pseudo
// parameters have two colons.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
const policyVariable = /\$\{(?:[*?$]|[\w./-]+:(?!:))/

/** Whether a text holds a `${…}` place. */
export const hasToken = (text: string): boolean => text.includes('${')

/** The text with each token replaced by a neutral letter, for judging what stands around it. */
export const maskTokens = (text: string): string => (hasToken(text) ? text.replace(token, 'x') : text)

/** The parts of a text between its colons; those inside a token, as in `${AWS::StackName}`, part nothing. */
export const colonParts = (text: string): readonly string[] => text.split(/:(?![^{}]*\})/)

/**
 * The text with what other tools will put in: each token by what stands for it, IAM's own variables as they are.
 * @param standIn - gets what is between the braces
 */
export const fillTokens = (text: string, standIn: (name: string) => string): string =>
  hasToken(text)
    ? text.replace(token, (found) => (policyVariable.test(found) ? found : standIn(found.slice(2, -1))))
    : text

/** The text with the escapes `${*}`, `${?}` and `${$}` as the characters that they are. */
export const unescapePattern = (text: string): string => text.replace(/\$\{([*?$])\}/g, '$1')

/** Whether a text names more than itself: a wildcard outside tokens, or a policy variable. */
export const isPattern = (text: string): boolean =>
  hasToken(text) ? policyVariable.test(text) || hasWildcard(text.replace(token, '')) : hasWildcard(text)

const hasWildcard = (text: string): boolean => text.includes('*') || text.includes('?')

/**
 * Writes a name that comes from data so that IAM takes each character as itself: `*`, `?` and `$` become
 * `${*}`, `${?}` and `${$}`. For the resource part of an ARN given to `.onLike(…)`, and for values of
 * `StringLike`.
 * @throws {ArnwrightError} `core/not-a-string`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
 */
export const escapePattern = (text: string): string =>
  asString(text, 'text').replace(/[*?$]/g, (character) => `\${${character}}`)
