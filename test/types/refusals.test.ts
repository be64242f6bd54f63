import { describe, expect, it } from 'vitest'
import { type ArnwrightError, isArnwrightError } from '../../src/core/error.js'
import * as allRefusals from '../../src/core/refusals.js'
import { areas, compileRefusals, type Mistake, type Refusals } from './refusals.ts'

const compiled = compileRefusals()

const codes: readonly string[] = Object.values(allRefusals).map(({ code }) => code)

/** What a mistake throws; anything but an error of the library fails the test. */
const thrownBy = (mistake: Mistake): ArnwrightError => {
  let value: unknown
  try {
    value = mistake()
  } catch (error) {
    if (isArnwrightError(error)) return error
    throw error
  }
  return expect.fail(`nothing was thrown, the value is ${String(value)}`)
}

for (const area of areas) {
  const module: { default: Refusals } = await import(`./${area}/refusals.ts`)
  const { sameWords, ownWords = [], compilerOnly = [], runTimeOnly = [] } = module.default
  const seen = compiled.get(area)
  if (seen === undefined) throw new Error(`${area} was not compiled`)

  describe(`refusals of ${area}`, () => {
    it('the compiler and the run time see the same lists', () => {
      expect(seen.sameWords).toHaveLength(sameWords.length)
      expect(seen.ownWords).toHaveLength(ownWords.length)
      expect(seen.compilerOnly).toHaveLength(compilerOnly.length)
      expect(seen.runTimeOnly).toHaveLength(runTimeOnly.length)
    })

    seen.sameWords.forEach(({ code, source, errors }, index) => {
      it(`${code}, in the same words: ${source}`, () => {
        const error = thrownBy(sameWords[index] ?? expect.fail())
        expect(error.code).toBe(code)
        expect(errors).toHaveLength(1)
        expect(errors[0]).toContain(`"${error.message}"`)
      })
    })

    seen.ownWords.forEach(({ code, because, source, errors }, index) => {
      it(`${code}, by the compiler in its own words: ${source}`, () => {
        expect(thrownBy(ownWords[index] ?? expect.fail()).code).toBe(code)
        expect(because).not.toBe('')
        expect(errors).toHaveLength(1)
        expect(errors[0]).not.toContain('✗')
      })
    })

    seen.compilerOnly.forEach(({ code, because, source, errors }, index) => {
      it(`${code}, by the compiler alone: ${source}`, () => {
        const { text } = Object.values(allRefusals).find((refusal) => refusal.code === code) ?? expect.fail()
        expect(because).not.toBe('')
        expect(errors).toHaveLength(1)
        expect(errors[0]).toContain(text.split('{')[0])
        expect(compilerOnly[index]).not.toThrow()
      })
    })

    runTimeOnly.forEach(({ code, because, run }, index) => {
      it(`${code}, by the run time alone: ${because}`, () => {
        expect(thrownBy(run).code).toBe(code)
        expect(seen.runTimeOnly[index]?.errors).toEqual([])
      })
    })

    it('every code is refused in one of the lists', () => {
      const proven = new Set(
        [...seen.sameWords, ...seen.ownWords, ...seen.compilerOnly, ...runTimeOnly].map(({ code }) => code),
      )
      expect(codes.filter((code) => code.startsWith(`${area}/`) && !proven.has(code))).toEqual([])
      expect([...proven].filter((code) => !codes.includes(code))).toEqual([])
    })
  })
}

describe('every area of refusals has its mistakes written down', () => {
  for (const area of new Set(codes.map((code) => code.replace(/\/.*/, '')))) {
    if (!areas.includes(area)) it.todo(`test/types/${area}/refusals.ts`)
  }
  it('no code is there twice', () => expect(new Set(codes).size).toBe(codes.length))
})
