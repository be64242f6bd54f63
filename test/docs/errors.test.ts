import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cases, codes, compilerOnly, run } from '../../scripts/error-cases.mjs'

it('docs/errors.md is up to date', () => {
  execFileSync(process.execPath, ['scripts/generate-error-docs.mjs', '--check'])
})

it('has a case in scripts/data/error-cases.json for every code', () => {
  expect(codes.map(({ code }) => code).filter((code) => !(code in cases) && !compilerOnly.has(code))).toEqual([])
})

describe('gives its own code', () => {
  it.each(Object.entries(cases))('%s: %s', (code, example) => {
    expect(run(example)).toMatchObject({ code, message: expect.stringMatching(/^✗ .*: expected ./s) })
  })
})
