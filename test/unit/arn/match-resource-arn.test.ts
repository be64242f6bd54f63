import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchArn } from '../../../src/arn/match-arn.js'
import { matchResourceArn } from '../../../src/arn/match-resource-arn.js'
import { evaluate, type PolicySource } from '../../../src/evaluate.js'
import { resourceContains, resourcesMeet } from '../../../src/policy/operations/containment.js'
import { codeOf, forged } from '../../refused.ts'

const queue = 'arn:aws:sqs:us-east-1:111122223333:q'

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards
// "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon boundaries"
const cases: readonly (readonly [pattern: string, arn: string, fits: boolean])[] = [
  ['*', queue, true],
  [queue, queue, true],
  ['arn:aws:s3:*', 'arn:aws:s3:::bucket/key', true],
  ['arn:aws:s3:::*', 'arn:aws:s3:::bucket/key:x', true],
  ['arn:aws:iam::*', 'arn:aws:iam::111122223333:role/R', true],
  ['arn:aws:sqs:us-*', queue, true],
  ['arn:aws:sqs:us-east-1:*', queue, true],
  ['arn:aws:sqs:us-*:q', queue, true],
  ['arn:aws:sqs:*:111122223333:q', 'arn:aws:sqs:us-east-1:999999999999:x:111122223333:q', true],
  ['arn:aws:sqs:us-east-1:1111*:q', 'arn:aws:sqs:us-east-1:111122223333:x:q', true],
  // only the last character of a part reaches
  ['arn:aws:sqs:*1:q', queue, false],
  ['arn:aws:sqs:us-*-1:q', queue, false],
  ['arn:aws:sqs:us-?:q', queue, false],
  ['arn:aws:sqs:us-*1:111122223333:q', queue, true],
  // "You can't use a wildcard in the service segment", and before it there are no colons to reach over
  ['arn:aws:s?s:us-east-1:111122223333:q', queue, false],
  ['arn:aws:*', queue, false],
  ['arn:*', queue, false],
  ['arn:*:sqs:us-east-1:111122223333:q', 'arn:aws:s3:::x:sqs:us-east-1:111122223333:q', false],
  ['arn:*:sqs:us-east-1:111122223333:q', queue, true],
  // it begins where the pattern begins, and ends where it ends
  ['arn:aws:sqs:*:q', `${queue}2`, false],
  ['arn:aws:sns:*', queue, false],
  ['arn:aws:s3:*', 'bucket', false],
]

describe('a pattern of Resource', () => {
  it.each(cases)('%s and %s: %s', (pattern, arn, fits) => {
    expect(matchResourceArn(pattern, arn)).toBe(fits)
  })

  it.each(cases)('%s and %s decide in evaluate as well: %s', (Resource, resource, fits) => {
    const identity = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource } } as PolicySource
    const request = { principal: 'arn:aws:iam::111122223333:user/u', action: 'x:Y', resource }
    if (resource.startsWith('arn:')) {
      expect(evaluate({ ...request, resourceAccount: '111122223333' }, { resource: [], identity }).decision).toBe(
        fits && !resource.includes(':999999999999:') ? 'allowed' : 'implicitDeny',
      )
    }
  })

  it('differs from one of the ARN operators, which compare each part by itself', () => {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
    expect([matchArn('arn:aws:sqs:us-*:q', queue), matchResourceArn('arn:aws:sqs:us-*:q', queue)]).toEqual([
      false,
      true,
    ])
  })

  it.each([[undefined], [null], [7]])('is text, and so is the ARN: %s', (value) => {
    expect(codeOf(() => matchResourceArn(forged<string>(value), queue))).toBe('core/not-a-string')
    expect(codeOf(() => matchResourceArn('*', forged<string>(value)))).toBe('core/not-a-string')
  })
})

const part = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 3 }).map((letters) => letters.join(''))
const pattern = fc
  .tuple(part, part, part, part)
  .map(([region, account, head, tail]) => `arn:aws:s3:${region}:${account}:${head}:${tail}`)
const short = fc.constantFrom(
  '*',
  'arn:aws:s3:*',
  'arn:aws:s3:a*',
  'arn:aws:s3::*',
  'arn:aws:s3:a:b*',
  'arn:aws:s3:*:a',
)
const anyPattern = fc.oneof({ weight: 5, arbitrary: pattern }, short)
/** The texts of a pattern: each wildcard filled with what may stand there, over the colon where it may reach. */
const arnText = fc
  .tuple(...Array.from({ length: 6 }, () => fc.constantFrom('', 'a', 'b', 'ab', 'ba')), fc.integer({ min: 3, max: 6 }))
  .map((parts) => `arn:aws:s3:${parts.slice(0, parts[6] as number).join(':')}`)

describe('what is said of two patterns holds of every ARN', () => {
  it('one contains the other: no ARN fits the inner alone', () => {
    let contained = 0
    fc.assert(
      fc.property(anyPattern, anyPattern, fc.array(arnText, { minLength: 20, maxLength: 40 }), (outer, inner, arns) => {
        if (!resourceContains(outer, inner)) return
        contained++
        for (const arn of arns) expect(matchResourceArn(outer, arn) || !matchResourceArn(inner, arn)).toBe(true)
      }),
      { numRuns: 4_000, seed: 7 },
    )
    expect(contained).toBeGreaterThan(100)
  })

  it('they do not meet: no ARN fits both', () => {
    let apart = 0
    fc.assert(
      fc.property(anyPattern, anyPattern, fc.array(arnText, { minLength: 20, maxLength: 40 }), (one, other, arns) => {
        if (resourcesMeet(one, other)) return
        apart++
        for (const arn of arns) expect(matchResourceArn(one, arn) && matchResourceArn(other, arn)).toBe(false)
      }),
      { numRuns: 4_000, seed: 7 },
    )
    expect(apart).toBeGreaterThan(100)
  })

  // found by reasoning: a `?*` and a `*?` are the same texts, but only the first reaches over the colon
  it('a * that reaches is not contained in one that does not', () => {
    expect(resourceContains('arn:aws:sqs:u*?:1:q', 'arn:aws:sqs:u?*:1:q')).toBe(false)
    expect(resourceContains('arn:aws:sqs:u?*:1:q', 'arn:aws:sqs:u*?:1:q')).toBe(true)
  })
})
