import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/evaluate.js'

const corpus = process.env['ARNWRIGHT_CORPUS'] ?? '../shared/corpus'
const managed = `${corpus}/policies/managed.jsonl`

interface Managed {
  readonly name: string
  readonly malformed?: unknown
  readonly document: { readonly Statement: readonly { readonly Effect: string; readonly Action?: unknown }[] }
}

const lines = (path: string): readonly Managed[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    // the corpus says what its lines hold
    .map((line) => JSON.parse(line) as Managed)

describe.skipIf(!existsSync(managed))(`policies that AWS manages (skipped without the corpus at ${corpus})`, () => {
  it('are read, and allow the first action they name somewhere or say why not', () => {
    const silent: string[] = []
    for (const { name, malformed, document } of lines(managed)) {
      if (malformed !== undefined) continue
      const action = document.Statement.flatMap(({ Effect, Action }) =>
        Effect === 'Allow' ? [Action].flat() : [],
      ).find((text): text is string => typeof text === 'string' && /^[a-z0-9-]+:\w+$/i.test(text))
      if (action === undefined) continue
      const request = { principal: 'arn:aws:iam::111122223333:role/R', action, resource: '*' }
      const { decision, because, nearMisses } = evaluate(request, { identity: document as never })
      if (decision === 'implicitDeny' ? nearMisses.length === 0 : because.length === 0) silent.push(name)
    }
    expect(silent).toEqual([])
  })
})
