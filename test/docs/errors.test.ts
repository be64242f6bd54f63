import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cases, codes, names, preamble, run } from '../../scripts/error-cases.mjs'
import { diagnose, sentenceIn } from './diagnose.js'

// codes that no function throws yet
const unthrown = ['states/no-terminal-state', 'states/only-standard']

it('docs/errors.md is up to date', () => {
  execFileSync(process.execPath, ['scripts/generate-error-docs.mjs', '--check'])
})

it('has one code once', () => {
  const all = codes.map(({ code }) => code)
  expect([...new Set(all)]).toEqual(all)
})

it('has a case in scripts/data/error-cases.json for every code', () => {
  expect(codes.map(({ code }) => code).filter((code) => !(code in cases) && !unthrown.includes(code))).toEqual([])
})

const known = Object.entries(cases).filter(([code]) => !unthrown.includes(code))

describe('gives its own code', () => {
  it.each(known)('%s: %s', (code, example) => {
    expect(run(example)).toMatchObject({ code, message: expect.stringMatching(/^✗ .*: expected .*\. /s) })
  })
})

describe('the compiler says the same as the run time', () => {
  const program = (example: string): string =>
    `import { ${names.join(', ')} } from 'arnwright'\n${preamble}\nexport const examples = () => {\n${example}\n}`
  const found = diagnose(
    new Map(known.map(([code, example]) => [`test/docs/case-${code.replace('/', '-')}.ts`, program(example)])),
  )
  const sentences = known.flatMap(([code, example], index) =>
    ([...found.values()][index] ?? []).flatMap(({ message }) => {
      const sentence = sentenceIn(message)
      return sentence === undefined ? [] : [{ code, example, sentence }]
    }),
  )

  it('of at least half of the cases', () => {
    expect(sentences.length).toBeGreaterThan(known.length / 2)
  })

  it.each(sentences)('$code: $example', ({ example, sentence }) => {
    expect(run(example)?.message).toBe(sentence)
  })
})
