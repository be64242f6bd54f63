import type { Operator } from './operator.js'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes of a base64 string, as one character each; `undefined` if it is not base64. Padding may be left out. */
const readBase64 = (text: string): string | undefined => {
  const digits = text.replace(/={1,2}$/, '')
  if (digits.length % 4 === 1 || (digits.length !== text.length && text.length % 4 !== 0)) return undefined
  let bytes = ''
  let bits = 0
  let held = 0
  for (const digit of digits) {
    const value = alphabet.indexOf(digit)
    if (value === -1) return undefined
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes += String.fromCharCode((bits >> held) & 0xff)
    }
  }
  return bytes
}

/**
 * Compares byte by byte; the request's value is base64 as well.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_BinaryEquals
 */
export const binaryEquals: Operator<string> = {
  takesVariables: false,
  read: readBase64,
  fits: (wanted, found) => readBase64(found) === wanted,
}
