import { describe, expect, it } from 'vitest'
import { checkDefinition } from '../../../../src/states/check/check-definition.ts'

// https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html: 1 MB
const limit = 1_048_576

const codesOf = (definition: unknown): readonly string[] => checkDefinition(definition).map(({ code }) => code)

describe('the size of a definition', () => {
  const around = (comment: string): string =>
    JSON.stringify({ Comment: comment, StartAt: 'A', States: { A: { Type: 'Succeed' } } })
  const frame = around('').length

  it('is counted in bytes of UTF-8', () => {
    expect(codesOf(around('a'.repeat(limit - frame)))).toEqual([])
    expect(codesOf(around('a'.repeat(limit - frame + 1)))).toEqual(['states/definition-size'])
    expect(codesOf(around('é'.repeat((limit - frame) / 2)))).toEqual([])
    expect(codesOf(around('é'.repeat((limit - frame) / 2 + 1)))).toEqual(['states/definition-size'])
    expect(codesOf(around('😀'.repeat((limit - frame) / 4 + 1)))).toEqual(['states/definition-size'])
  })

  it('is that of its JSON where an object is given', () => {
    expect(codesOf(JSON.parse(around('a'.repeat(limit - frame + 1))))).toEqual(['states/definition-size'])
  })
})
