import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimestamp } from '../../../../src/expression/syntax/timestamp.ts'

describe('a timestamp', () => {
  // https://www.rfc-editor.org/rfc/rfc3339#section-5.8 and https://states-language.net/spec.html#timestamps
  it.each([
    ['1985-04-12T23:20:50.52Z', true],
    ['1996-12-19T16:39:57-08:00', true],
    ['1990-12-31T23:59:60Z', true],
    ['2024-02-29T00:00:00Z', true],
    ['2000-02-29T00:00:00Z', true],
    ['2023-02-29T00:00:00Z', false],
    ['1900-02-29T00:00:00Z', false],
    ['2023-04-31T00:00:00Z', false],
    ['2023-13-01T00:00:00Z', false],
    ['2023-01-01T24:00:00Z', false],
    ['2023-01-01T00:60:00Z', false],
    ['2023-01-01T00:00:00+24:00', false],
    ['2023-01-01t00:00:00Z', false],
    ['2023-01-01T00:00:00z', false],
    ['2023-01-01 00:00:00Z', false],
    ['2023-01-01T00:00:00', false],
    ['2023-01-01T00:00:00.Z', false],
    ['2023-01-01', false],
    ['', false],
  ] as const)('%s: %s', (text, expected) => {
    expect(isTimestamp(text)).toBe(expected)
  })

  it('is what a Date prints', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(8e13), noInvalidDate: true }), (date) => {
        expect(isTimestamp(date.toISOString())).toBe(true)
      }),
    )
  })

  it('is told in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-:TZ+.') }), (text) => {
        // what we take, the platform's parser takes too, but for leap seconds
        if (isTimestamp(text) && !text.includes(':60')) expect(Number.isNaN(Date.parse(text))).toBe(false)
      }),
      { numRuns: 10_000 },
    )
    expect(isTimestamp(`2023-01-01T00:00:00.${'0'.repeat(1_000_000)}`)).toBe(false)
  })
})
