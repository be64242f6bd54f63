import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packText, verbsOf, writeNames, writeNumbers } from '../../../../scripts/pack-text.mjs'
import { decodeBase85 } from '../../../../src/core/packed/base85.js'
import { inflate } from '../../../../src/core/packed/inflate.js'
import { readNames } from '../../../../src/core/packed/names.js'
import { readNumbers } from '../../../../src/core/packed/numbers.js'
import { unpack } from '../../../../src/core/packed/unpack.js'

test('Z85 decodes the example of its specification', () => {
  // https://rfc.zeromq.org/spec/32/, test case
  expect([...decodeBase85('HelloWorld')]).toEqual([0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b])
})

describe('inflate gives back what zlib compressed', () => {
  // texts that repeat themselves, near and far, and bytes that do not
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc
      .array(fc.constantFrom('GetObject', 'arn:${Partition}:s3:::', ' ', 'x'.repeat(300), '0123456789'), {
        maxLength: 400,
      })
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  )
  const { Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants

  test.each([
    ['stored blocks', 0, Z_DEFAULT_STRATEGY],
    ['fast', 1, Z_DEFAULT_STRATEGY],
    ['small', 9, Z_DEFAULT_STRATEGY],
    ['fixed codes', 9, Z_FIXED],
    ['no repetitions', 9, Z_HUFFMAN_ONLY],
    ['repetitions of one byte', 9, Z_RLE],
  ])('%s', (_, level, strategy) => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(inflate(deflateRawSync(given, { level, strategy }), given.length)).toEqual(new Uint8Array(given))
      }),
      { numRuns: 200 },
    )
  })

  test('over more than its window of 32 KiB', () => {
    const given = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index) >> 7)
    expect(inflate(deflateRawSync(given), given.length)).toEqual(given)
  })
})

test('a packed text comes back, each character of Latin-1', async () => {
  const character = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code))
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: character, maxLength: 500 }), async (text) => {
      expect(unpack(await packText(text))).toBe(text)
    }),
    { numRuns: 300 },
  )
  await expect(packText('Ł')).rejects.toThrow()
})

test('numbers come back, to the last that can be written', () => {
  const all = Array.from({ length: 2160 }, (_, index) => index)
  expect(readNumbers(writeNumbers(all))).toEqual(all)
  expect(() => writeNumbers([2160])).toThrow()
})

test('names come back in the order that is told, the first words told once', () => {
  const names = ['GetObject', 'PutObject', 'ListBuckets', 'GET', 'abortIt', 'S3', 'Get']
  const verbs = verbsOf(names)
  const { line, order } = writeNames(names, verbs)
  expect(readNames(line, verbs)).toEqual(order)
  expect([...order].sort()).toEqual([...names].sort())
  expect(line.match(/Object/g)).toHaveLength(1)
})
