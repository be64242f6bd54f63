import { describe, expect, it } from 'vitest'
import { matchArn, matchGlob } from '../../../src/arn/match-arn.js'
import { escapePattern } from '../../../src/arn/tokens.js'
import { codeOf, forged } from '../../refused.ts'

const echo = 'arn:aws:lambda:us-east-2:111122223333:function:Echo'

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html: `*` and `?` within the
// segments between colons, and over the rest in the last one
const cases: readonly (readonly [pattern: string, arn: string, fits: boolean])[] = [
  [echo, echo, true],
  ['*', echo, true],
  ['*', 'arn:aws:s3:::bucket', true],
  ['arn:aws:lambda:us-east-2:111122223333:function:*', echo, true],
  ['arn:aws:lambda:us-east-2:111122223333:*', echo, true],
  ['arn:aws:lambda:*:111122223333:function:E*', `${echo}:live`, true],
  ['arn:aws:lambda:*:*:function:Echo', echo, true],
  ['arn:*:lambda:us-east-2:111122223333:function:Echo', echo, true],
  ['arn:aws:lambda:us-????-2:111122223333:function:Ech?', echo, true],
  ['arn:aws:lambda:us-east-2:11112222????:function:Echo', echo, true],
  ['arn:aws:lambda:us-east-2:111122223333:function:Echo*', echo, true],
  ['arn:aws:lambda:us-east-2:111122223333:function:*o', echo, true],
  ['arn:aws:lambda:us-east-2:111122223333:function:**', echo, true],
  // no segment reaches into the next
  ['arn:aws:lambda:*:function:Echo', echo, false],
  ['arn:aws:*:function:Echo', echo, false],
  ['arn:*', echo, false],
  ['arn:aws:lambda:us-east-2:*', echo, false],
  ['arn:aws:lambda:*', echo, false],
  // the last one does
  ['arn:aws:s3:::bucket*', 'arn:aws:s3:::bucket/a/b:c', true],
  ['arn:aws:s3:::bucket/*/c', 'arn:aws:s3:::bucket/a/b/c', true],
  ['arn:aws:s3:::*', 'arn:aws:s3:::bucket', true],
  ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket', false],
  ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket/', true],
  ['arn:aws:s3:::bucket/?', 'arn:aws:s3:::bucket/', false],
  ['arn:aws:s3:::bucket/?', 'arn:aws:s3:::bucket/ab', false],
  // case counts, and what merely begins alike does not fit
  ['arn:aws:lambda:us-east-2:111122223333:function:echo', echo, false],
  ['arn:aws:lambda:us-east-2:111122223333:function:Ech', echo, false],
  ['arn:aws:lambda:us-east-2:111122223333:function:Echo', `${echo}:live`, false],
  ['arn:aws:lambda:us-east-2:111122223333:function:Echo', `${echo}2`, false],
  ['arn:aws-cn:lambda:us-east-2:111122223333:function:Echo', echo, false],
  ['arn:aws:sqs:us-east-2:111122223333:function:Echo', echo, false],
  ['arn:aws:lambda:us-east-1:111122223333:function:Echo', echo, false],
  ['arn:aws:lambda:us-east-2:111122223334:function:Echo', echo, false],
  ['arn:aws:s3:*:*:bucket', 'arn:aws:s3:::bucket', true],
  ['arn:aws:s3:?::bucket', 'arn:aws:s3:::bucket', false],
  // what is no ARN fits nothing
  ['Echo', 'Echo', false],
  ['', '', false],
  ['arn:aws:s3:::bucket', 'bucket', false],
  ['**', echo, false],
]

describe('a pattern over ARNs', () => {
  it.each(cases)('%s and %s: %s', (pattern, arn, fits) => {
    expect(matchArn(pattern, arn)).toBe(fits)
  })

  it.each([[undefined], [null], [7], [{}], [Symbol('*')]])('is text, and so is the ARN', (value) => {
    expect(codeOf(() => matchArn(forged<string>(value), echo))).toBe('core/not-a-string')
    expect(codeOf(() => matchArn('*', forged<string>(value)))).toBe('core/not-a-string')
  })
})

describe('a glob', () => {
  it.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['?', '', false],
    ['?*', 'a', true],
    ['*?', '', false],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['*aab', 'aaaaab', true],
    ['*ab*ab', 'abab', true],
    ['*ab*ab', 'ab', false],
    ['[a]', '[a]', true],
    ['a.c', 'abc', false],
    ['(', '(', true],
  ])('%j and %j: %s', (pattern, text, fits) => {
    expect(matchGlob(pattern, text)).toBe(fits)
  })
})

describe('escapePattern', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
  it.each([
    ['plain', 'plain'],
    ['*', '${*}'],
    ['what?', 'what${?}'],
    ['$LATEST', '${$}LATEST'],
    ['${aws:username}', '${$}{aws:username}'],
    ['a*b?c$', 'a${*}b${?}c${$}'],
    ['', ''],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapePattern(text)).toBe(escaped)
  })

  it('takes text only', () => {
    expect(codeOf(() => escapePattern(forged<string>(undefined)))).toBe('core/not-a-string')
  })
})
