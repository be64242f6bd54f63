import { readdirSync, readFileSync } from 'node:fs'
import jsonata from 'jsonata'
import { describe, expect, it } from 'vitest'
import { checkStateMachine } from '../../../../src/integrations/check-state-machine.ts'
import type { CheckOptions } from '../../../../src/states/check/rule.ts'
import { rules, rulesByArea } from '../../../../src/states/check/rules.ts'
import { unchecked } from './unchecked.ts'

/** A definition that breaks a rule, and the nearest that does not. */
interface Case {
  readonly code: string
  readonly name: string
  /** The numbers of the rules of the language that it is about, in the order of `unchecked.ts`. */
  readonly rules: readonly number[]
  /** Where it is stated that the first is wrong. */
  readonly source: string
  readonly options?: CheckOptions
  readonly fires: unknown
  /** Where the first is wrong. */
  readonly at: string
  readonly passes: unknown
}

const folder = new URL('../../../cases/states/', import.meta.url)
const areas = readdirSync(folder).map((file) => ({
  area: file.replace('.json', ''),
  // the files hold cases
  cases: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Case[],
}))
const all = areas.flatMap(({ cases }) => cases)

describe.each(areas)('rules on $area', ({ cases }) => {
  it.each(cases)('$code: $name', ({ code, options, fires, at, passes }) => {
    const pointersOf = (definition: unknown): readonly string[] =>
      checkStateMachine(definition, { jsonata, ...options })
        .filter((finding) => finding.code === code)
        .map(({ pointer }) => pointer)
    expect(pointersOf(fires)).toContain(at)
    expect(pointersOf(passes)).toEqual([])
    expect(pointersOf(JSON.stringify(fires))).toContain(at)
  })

  it.each(cases)('the counterpart of "$name" breaks nothing else that AWS refuses', ({ options, passes }) => {
    const errors = checkStateMachine(passes, { jsonata, ...options }).filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([])
  })
})

describe('the table of rules', () => {
  it('has a case for each code', () => {
    const covered = new Set([...all.map(({ code }) => code), ...casesInTests])
    expect(rules.map(({ refusal }) => refusal.code).filter((code) => !covered.has(code))).toEqual([])
  })

  it('covers every rule of the language, or says why one cannot be checked', () => {
    const covered = new Set(all.flatMap((one) => one.rules))
    const left = Array.from({ length: 107 }, (_, index) => index + 1).filter(
      (number) => !covered.has(number) && !(number in unchecked),
    )
    expect(left).toEqual([])
  })

  it('has each rule once, with words and a page', () => {
    for (const { refusal, docs } of rules) {
      expect(refusal.code).toMatch(/^states\/[a-z0-9-]+$/)
      expect(docs).toMatch(/^https:\/\//)
    }
    expect(new Set(rules).size).toBe(Object.values(rulesByArea).flat().length)
  })
})

/** Codes whose case is too large for a file. */
const casesInTests = ['states/definition-size']
