import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cases, codes, compilerOnly, run } from '../../scripts/error-cases.mjs'

it('docs/errors.md is up to date', () => {
  execFileSync(process.execPath, ['scripts/generate-error-docs.mjs', '--check'])
})

it('has a case in scripts/data/error-cases.json for every code', () => {
  expect(codes.map(({ code }) => code).filter((code) => !(code in cases) && !compilerOnly.has(code))).toEqual([])
})

const said = expect.stringMatching(/./)

describe('gives its own code, and every part of an error', () => {
  it.each(Object.entries(cases))('%s: %s', (code, example) => {
    const message = expect.stringMatching(/^✗ .*: expected ./s)
    expect(run(example)).toMatchObject({
      code,
      message,
      at: expect.any(String),
      found: expect.any(String),
      expected: said,
      fix: said,
    })
  })
})
