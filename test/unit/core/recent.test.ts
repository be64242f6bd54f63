import { expect, it } from 'vitest'
import { arn, arnLike } from '../../../src/arn/arn.js'
import { parseArn } from '../../../src/arn/parse-arn.js'
import { Recent } from '../../../src/core/recent.js'
import { codeOf } from '../../refused.ts'

it('gives back what was kept, and does not grow with what it is asked for', () => {
  const recent = new Recent<number>()
  const texts = Array.from({ length: 10_000 }, (_, index) => `text ${index}`)
  for (const [index, text] of texts.entries()) expect(recent.keep(text, index)).toBe(index)
  expect(recent.get('text 9999')).toBe(9999)
  expect(texts.filter((text) => recent.get(text) !== undefined).length).toBeLessThanOrEqual(1000)
})

it('remembers of an ARN what was asked, and nothing that was not', () => {
  const pattern: string = 'arn:aws:lambda:us-east-1:123456789012:function:*'
  arnLike(pattern)
  expect(codeOf(() => arn(pattern))).toBe('arn/wildcard')
  const wrong: string = 'arn:aws:iam::123456789012:role/a:b'
  // the resource part of a kind is judged where one resource is named
  parseArn(wrong)
  for (const _ of [1, 2]) expect(codeOf(() => arn(wrong))).toBe('arn/kind')
  const refused: string = 'arn:aws:lambda:us-east-1:12345:function:Echo'
  for (const _ of [1, 2]) expect(codeOf(() => parseArn(refused))).toBe('arn/account-malformed')
})

it('hands out facts that nobody can change for the next one', () => {
  const text: string = 'arn:aws:lambda:us-east-1:123456789012:function:Echo'
  expect(() => Object.assign(parseArn(text), { account: '999999999999' })).toThrow(TypeError)
  expect(parseArn(text).account).toBe('123456789012')
})
