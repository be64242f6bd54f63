import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const data = process.env['ARNWRIGHT_DATA'] ?? '../shared/data'

const run = (...args: readonly string[]): string => execFileSync(process.execPath, args, { encoding: 'utf8' })

describe.skipIf(!existsSync(data))(`the tables made from ${data}`, () => {
  it('are what the script writes, byte for byte', () => {
    expect(run('scripts/generate-integrations.mjs', data, '--check')).toBe('')
  })
})

it('the shapes of arguments are made from the types of Tasks, byte for byte', () => {
  expect(run('scripts/generate-argument-shapes.mjs', '--check')).toBe('')
})
