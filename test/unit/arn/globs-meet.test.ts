import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { globsMeet } from '../../../src/arn/globs-meet.js'
import { matchGlob } from '../../../src/arn/match-arn.js'

describe('globsMeet', () => {
  test.each([
    ['a*', '*b', true],
    ['a', 'b', false],
    ['a?', 'a', false],
    ['', '*', true],
    ['*', '*', true],
    ['a*c', 'ab', false],
    ['x*y*z', 'xz', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(globsMeet(one, other)).toBe(expected)
    expect(globsMeet(other, one)).toBe(expected)
  })

  test('agrees with trying every short text', () => {
    const texts = ['']
    for (let index = 0; index < 121; index++) for (const letter of 'abc') texts.push(`${texts[index]}${letter}`)
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 3 })
    fc.assert(
      fc.property(pattern, pattern, (one, other) => {
        // two patterns of three places that meet at all meet in a text of at most five letters
        expect(globsMeet(one, other)).toBe(texts.some((text) => matchGlob(one, text) && matchGlob(other, text)))
      }),
      { numRuns: 300 },
    )
  })

  test('takes hostile patterns', () => {
    expect(globsMeet(`${'*a'.repeat(1000)}`, `${'*b'.repeat(1000)}`)).toBe(false)
  })
})
