import { describe, expect, it } from 'vitest'
import { asKnown, asListed, show } from '../../../src/core/refuse.js'
import { codeOf, forged } from '../../refused.ts'

const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

describe('a value in a sentence', () => {
  it.each<[string, () => unknown]>([
    ['text', () => 'text'],
    ['null', () => null],
    ['undefined', () => undefined],
    ['5', () => 5n],
    ['Symbol(s)', () => Symbol('s')],
    ['a list', () => [1]],
    ['an object', () => ({})],
    ['an object', () => Object.create(null)],
    ['a function', () => () => 1],
    ['an object', () => revoked({})],
    ['an object', () => revoked([])],
    ['a function', () => revoked(() => 1)],
  ])('is %s', (text, value) => {
    expect(show(value())).toBe(text)
  })
})

describe('the names of options', () => {
  it.each(['a', 'b', 'b-c'])('%s is one of them', (name) => {
    expect(asKnown({ [name]: 1 }, 'options', 'a, b, b-c')).toEqual({ [name]: 1 })
  })

  it.each(['c', '', ' ', ',', 'a,', 'a, b', 'a,b', ', b', 'b,'])('%j is none', (name) => {
    expect(codeOf(() => asKnown({ [name]: 1 }, 'options', 'a, b'))).toBe('core/option-unknown')
  })
})

describe('a value that is not in a list', () => {
  it.each<[readonly string[], string]>([
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('is told all of %j', (list, shape) => {
    expect(() => asListed(forged<string>('x'), 'option', list)).toThrow(`✗ option is x: expected ${shape}`)
  })
})
