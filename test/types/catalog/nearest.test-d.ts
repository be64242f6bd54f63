import { describe, expectTypeOf, it } from 'vitest'
import type { NearestTo } from '../../../src/catalog/types/nearest.js'

describe('the nearest names', () => {
  it('are told with an ellipsis only if there are more than four', () => {
    expectTypeOf<NearestTo<' aA aB aC ', 'aX', '', 'none'>>().toEqualTypeOf<'aA, aB, aC'>()
    expectTypeOf<NearestTo<' aA aB aC aD ', 'aX', '', 'none'>>().toEqualTypeOf<'aA, aB, aC, aD'>()
    expectTypeOf<NearestTo<' aA aB aC aD b ', 'aX', '', 'none'>>().toEqualTypeOf<'aA, aB, aC, aD'>()
    expectTypeOf<NearestTo<' aA aB aC aD aE ', 'aX', '', 'none'>>().toEqualTypeOf<'aA, aB, aC, aD, …'>()
  })

  it('are told after the one that is their start, which is not counted', () => {
    expectTypeOf<NearestTo<' a aA aB aC aD ', 'aX', '', 'none'>>().toEqualTypeOf<'a, aA, aB, aC, aD'>()
    expectTypeOf<NearestTo<' aA aB aC aD a ', 'aX', '', 'none'>>().toEqualTypeOf<'a, aA, aB, aC, aD'>()
    expectTypeOf<NearestTo<' a aA aB aC aD aE ', 'aX', '', 'none'>>().toEqualTypeOf<'a, aA, aB, aC, aD, …'>()
  })
})
