import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { text } from '../../../docs/examples/evaluate.js'

const read = (path: string): string => readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8')

describe('docs/evaluate.md', () => {
  const page = read('evaluate.md')

  it('shows the example that is compiled', () => {
    expect(page).toContain(read('examples/evaluate.ts').replace('../../src/evaluate.js', 'arnwright/evaluate'))
  })

  it('shows what the example gives', () => {
    expect(page).toContain(text)
  })
})
