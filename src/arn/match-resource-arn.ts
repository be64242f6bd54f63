import { asString } from '../core/refuse.js'
import { matchArn } from './match-arn.js'
import { splitArn } from './parse-arn.js'

const colon = 58
const star = 42
const mark = 63

/**
 * Whether an ARN matches a pattern in `Resource` or `NotResource`: part by part like {@link matchArn}, except that a `*`
 * which ends the Region or the account also reaches over the colon after it. So `arn:aws:s3:*` matches every ARN of S3, and
 * `arn:aws:sqs:*:111122223333:q` can match more than the queues of that account. The service has to be named.
 *
 * AWS's page used to say that a wildcard cannot span the parts. It now says that a `*` which "is the last character of a
 * resource ARN segment … can expand to match beyond the colon boundaries". The ARN condition operators still compare each
 * part by itself.
 *
 * @throws {ArnwrightError} `core/not-a-string`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards
 * @see https://github.com/awsdocs/iam-user-guide/issues/175
 * @example
 * matchResourceArn('arn:aws:s3:*', 'arn:aws:s3:::bucket/key') //=> true
 */
export const matchResourceArn = (pattern: string, arn: string): boolean => {
  asString(arn, 'arn')
  if (asString(pattern, 'pattern') === '*') return true
  if (!serviceNamed.test(pattern) || splitArn(arn) === undefined) return false
  return matchArn(pattern, arn) || (reachesOver(pattern) && matchAcrossColons(pattern, arn))
}

// "You can't use a wildcard in the service segment"
const serviceNamed = /^arn:[^:]*:[^:*?]+:/

/** Whether a `*` of a pattern reaches over a colon, because it ends the Region or the account after a service that is named. */
export const reachesOver = (pattern: string): boolean => /^arn:[^:]*:[^:*?]+:(?:[^:]*:)?[^:]*\*(?::|$)/.test(pattern)

/**
 * Whether a string matches a pattern in which a `*` may stand for colons if it ends the Region or the account, or is in the
 * resource part. Any other `*` stays within its part, and so does every `?`.
 *
 * The set of places in the pattern that the characters read so far can lead to is carried along, so this takes at most the
 * product of the two lengths.
 */
export const matchAcrossColons = (pattern: string, text: string): boolean => {
  const length = pattern.length
  const crosses = new Uint8Array(length)
  let colons = 0
  for (let at = 0; at < length; at++) {
    const code = pattern.charCodeAt(at)
    if (code === colon) colons++
    const ends = at + 1 === length || pattern.charCodeAt(at + 1) === colon
    crosses[at] = colons >= 5 || (colons >= 3 && code === star && ends) ? 1 : 0
  }
  let here = new Uint8Array(length + 1)
  let next = new Uint8Array(length + 1)
  here[0] = 1
  skipStars(pattern, here)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
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

/** A `*` may stand for nothing, so whoever is at the place before it is also at the place after it. */
const skipStars = (pattern: string, places: Uint8Array): void => {
  for (let place = 0; place < pattern.length; place++) {
    if (places[place] === 1 && pattern.charCodeAt(place) === star) places[place + 1] = 1
  }
}
