import { asString } from '../core/refuse.js'
import { splitArn } from './parse-arn.js'

/**
 * Whether a string matches a pattern in which `*` stands for any characters, or none, and `?` for exactly one.
 * Case-sensitive. Takes at most the product of the two lengths, whatever the pattern: on a mismatch only the last `*` is
 * given one more character.
 */
export const matchGlob = (pattern: string, text: string): boolean => {
  let p = 0
  let t = 0
  let star = -1
  let resume = 0
  while (t < text.length) {
    const wanted = pattern[p]
    if (wanted === '*') {
      star = p++
      resume = t
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[t])) {
      p++
      t++
    } else if (star !== -1) {
      p = star + 1
      t = ++resume
    } else {
      return false
    }
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

/**
 * Whether an ARN matches a pattern the way the ARN condition operators compare them. Each of the six parts is matched by
 * itself, so a `*` does not reach over a colon, except in the resource part. The pattern `*` matches every ARN; a string that
 * is not an ARN matches nothing else. In `Resource` a `*` can reach further: see `matchResourceArn` of `arnwright/policy`.
 *
 * @throws {ArnwrightError} `core/not-a-string`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 * @example
 * matchArn('arn:aws:lambda:*:111122223333:function:E*', 'arn:aws:lambda:us-east-2:111122223333:function:Echo:prod') //=> true
 */
export const matchArn = (pattern: string, arn: string): boolean => {
  const wanted = splitArn(asString(pattern, 'pattern'))
  const found = splitArn(asString(arn, 'arn'))
  if (pattern === '*') return true
  if (wanted === undefined || found === undefined) return false
  return (
    matchGlob(wanted.partition, found.partition) &&
    matchGlob(wanted.service, found.service) &&
    matchGlob(wanted.region, found.region) &&
    matchGlob(wanted.account, found.account) &&
    matchGlob(wanted.resource, found.resource)
  )
}
