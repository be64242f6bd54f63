import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cases, codes, compilerOnly, run } from '../../scripts/error-cases.mjs'

it('docs/errors.md is up to date', () => {
  execFileSync(process.execPath, ['scripts/generate-error-docs.mjs', '--check'])
})

describe('has a case in scripts/data/error-cases.json', () => {
  it('for the codes of this list only', () => {
    expect(Object.keys(cases).filter((code) => !codes.some((known) => known.code === code))).toEqual([])
  })
  for (const { code } of codes) if (!(code in cases) && !compilerOnly.has(code)) it.todo(code)
})

describe('gives its own code', () => {
  it.each(Object.entries(cases))('%s: %s', (code, example) => {
    expect(run(example)).toMatchObject({ code, message: expect.stringMatching(/^✗ .*: expected ./s) })
  })
})
