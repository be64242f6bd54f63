import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { globContains } from '../../../src/arn/glob-contains.js'
import { matchGlob } from '../../../src/arn/match-arn.js'

const texts = ['']
for (let index = 0; index < 400; index++) for (const letter of 'abc') texts.push(`${texts[index]}${letter}`)

describe('globContains', () => {
  test.each([
    ['*', 'anything', true],
    ['a*', 'ab*', true],
    ['ab*', 'a*', false],
    ['a?*', 'a*', false],
    ['a*', 'a?*', true],
    ['*?', '?*', true],
    ['?*?', '*??*', true],
    ['*ab*', 'a*b', false],
    ['a*b', 'a*c*b', true],
    ['', '*', false],
    ['a', '?', false],
    ['?', '*', false],
    ['*a?', '*aa', true],
    ['*ab*', '*a*b*', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(globContains(outer, inner) === 'yes').toBe(expected)
  })

  test('agrees with trying every short text, and proves every no', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 })
    fc.assert(
      fc.property(pattern, pattern, (outer, inner) => {
        const answer = globContains(outer, inner)
        expect(answer).not.toBe('unknown')
        if (answer === 'yes') {
          for (const text of texts) if (matchGlob(inner, text)) expect(matchGlob(outer, text)).toBe(true)
        } else if (answer !== 'unknown') {
          expect(matchGlob(inner, answer.witness)).toBe(true)
          expect(matchGlob(outer, answer.witness)).toBe(false)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('ends on hostile patterns', () => {
    expect(globContains('*'.repeat(2000), 'a*')).toBe('yes')
    expect(globContains('*a'.repeat(500), '*b'.repeat(500))).toMatchObject({ witness: expect.any(String) })
    expect(globContains(`*a${'?'.repeat(60)}`, '*a*a*a*a*')).toBeDefined()
  })
})
