import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus, hasCorpus } from '../../corpus/corpus.ts'

const data = process.env['ARNWRIGHT_DATA'] ?? '../shared/data'

const run = (...args: readonly string[]): string => execFileSync(process.execPath, args, { encoding: 'utf8' })

describe.skipIf(!existsSync(data))(`the tables made from ${data}`, () => {
  it('are what the script writes, byte for byte', () => {
    expect(run('scripts/generate-integrations.mjs', data, '--check')).toBe('')
  })
})

describe.skipIf(!hasCorpus)(`what the library grants beyond the authors of ${corpus}`, () => {
  it('is explained case by case, and docs/least-privilege.md is up to date', () => {
    expect(run('scripts/compare-roles.mjs', corpus, '--check')).toBe('')
  })
})
