import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Evaluation, evaluate } from '../../../src/evaluate.js'

interface Case {
  readonly name: string
  /** The page of AWS that the expectation follows. */
  readonly source: string
  readonly request: unknown
  readonly policies: unknown
  readonly expected: {
    readonly decision: string
    readonly because?: readonly string[]
    readonly lacks?: readonly string[]
    readonly nearMisses?: readonly string[]
    readonly missingKeys?: readonly string[]
  }
}

const folder = new URL('../../cases/evaluate/', import.meta.url)

const shown = ({ decision, because, lacks, nearMisses, missingKeys }: Evaluation): Required<Case['expected']> => ({
  decision,
  because: because.map(({ document, pointer }) => `${document} ${pointer}`),
  lacks: lacks.map(({ kind, level }) => (level === undefined ? kind : `${kind} of ${level}`)),
  nearMisses: nearMisses.map(
    ({ document, pointer, failed }) =>
      `${document} ${pointer}: ${failed.map(({ element, operator, key }) => (key === undefined ? element : `${operator} ${key}`)).join(', ')}`,
  ),
  missingKeys,
})

for (const file of readdirSync(folder)) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Case[]
  describe(file.replace('.json', ''), () => {
    it.each(cases)('$name', ({ request, policies, expected }) => {
      const result = shown(evaluate(request as never, policies as never))
      const { lacks, ...rest } = expected
      expect(result).toMatchObject(rest)
      // other kinds of policies may lack an Allow too
      if (lacks !== undefined) expect(result.lacks).toEqual(expect.arrayContaining([...lacks]))
    })

    it.each(cases)('$name: names its source', ({ source }) => {
      expect(source).toMatch(/https:\/\/(?:docs\.aws\.amazon\.com|www\.w3\.org)\//)
    })
  })
}
