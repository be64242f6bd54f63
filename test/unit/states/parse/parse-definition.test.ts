import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArnwrightError } from '../../../../src/core/error.ts'
import { readJsonText } from '../../../../src/core/json-text.ts'
import { checkDefinition } from '../../../../src/states/check/check-definition.ts'
import { parseDefinition } from '../../../../src/states/parse/parse-definition.ts'

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof ArnwrightError) return error.code
    throw error
  }
  return 'none'
}

const nested = (depth: number): unknown => {
  let value: unknown = {}
  for (let index = 0; index < depth; index++) value = { a: value }
  return value
}

const cyclic = (): unknown => {
  const value: Record<string, unknown> = { StartAt: 'A' }
  value['States'] = { A: { Type: 'Pass', Result: [value] } }
  return value
}

describe('what is no definition', () => {
  it.each([
    ['a text that is no JSON', '{', 'states/json-syntax'],
    ['an empty text', '', 'states/json-syntax'],
    ['comments', '{ "StartAt": "A" // first\n}', 'states/json-relaxed'],
    ['a trailing comma', '{ "StartAt": "A", }', 'states/json-relaxed'],
    ['a number', '1', 'states/definition-type'],
    ['a list', [], 'states/definition-type'],
    ['null', null, 'states/definition-type'],
    ['nothing', undefined, 'states/not-json'],
    ['a function inside', { a: () => 1 }, 'states/not-json'],
    ['a bigint inside', { a: 1n }, 'states/not-json'],
    ['NaN inside', { a: Number.NaN }, 'states/not-json'],
    ['a hole in a list', { a: [undefined] }, 'states/not-json'],
    [
      'a getter that throws',
      {
        get a() {
          throw new Error('no')
        },
      },
      'states/not-json',
    ],
    ['a cyclic object', cyclic(), 'states/cyclic'],
    ['an object 10,000 deep', nested(10_000), 'states/too-deep'],
    ['a text 10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'states/too-deep'],
    ['brackets without end', '['.repeat(10_000_000), 'states/too-deep'],
    ['a text of 100 MB', ' '.repeat(100_000_000), 'states/too-large'],
    ['a field of 100 MB', { Comment: 'a'.repeat(100_000_000) }, 'states/too-large'],
  ])('%s ends in an error of the library, and in one finding', (_, definition, code) => {
    expect(codeOf(() => parseDefinition(definition))).toBe(code)
    const findings = checkDefinition(definition)
    expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([[code, 'error']])
    for (const { message, fix } of findings) {
      expect(message).not.toMatch(/[✗{]found/)
      expect(message).not.toContain(fix)
    }
  })

  it('is refused before shared parts fill the memory', () => {
    let shared: unknown = [1]
    for (let index = 0; index < 40; index++) shared = [shared, shared]
    expect(codeOf(() => parseDefinition({ shared }))).toBe('states/too-large')
  })

  it('names the place', () => {
    expect(() => parseDefinition({ a: [{ 'b/c': () => 1 }] })).toThrow(expect.objectContaining({ at: '/a/0/b~1c' }))
  })
})

describe('a definition that was read', () => {
  const definition = { StartAt: 'A', States: { A: { Type: 'Succeed' } } }

  it('is a frozen copy', () => {
    const read = parseDefinition(definition).definition
    expect(read).toEqual(definition)
    expect(read).not.toBe(definition)
    expect(Object.isFrozen(read) && Object.isFrozen(read.States) && Object.isFrozen(read.States['A'])).toBe(true)
    expect(Object.isFrozen(definition)).toBe(false)
  })

  it('is what toJSON gives, without absent fields', () => {
    const built = { toJSON: () => ({ ...definition, Comment: undefined }) }
    expect(JSON.stringify(parseDefinition(built).definition)).toBe(JSON.stringify(built))
    expect('Comment' in parseDefinition(built).definition).toBe(false)
  })

  it('keeps fields with the names of prototypes', () => {
    const text = '{"__proto__":{"a":1},"constructor":1,"States":{"toString":{"Type":"Pass"}},"StartAt":"__proto__"}'
    for (const input of [text, JSON.parse(text)]) {
      expect(JSON.stringify(parseDefinition(input).definition)).toBe(text)
    }
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
    expect(checkDefinition(text).map(({ code }) => code)).toContain('states/unknown-field')
  })

  it('comes back as it went in, whatever it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 6 })), (value) => {
        const text = JSON.stringify(value)
        expect(JSON.stringify(parseDefinition(text).definition)).toBe(text)
        expect(JSON.stringify(parseDefinition(JSON.parse(text)).definition)).toBe(text)
      }),
    )
  })
})

describe('text that people write', () => {
  it('tells of a key met twice, where the last counts', () => {
    const { definition, findings } = parseDefinition('{"StartAt":"A","States":{"A":{"Next":"B","Next":"C"}}}')
    expect(definition).toEqual({ StartAt: 'A', States: { A: { Next: 'C' } } })
    expect(findings).toMatchObject([
      { code: 'states/json-duplicate-key', severity: 'warning', pointer: '/States/A/Next' },
    ])
  })

  it('reads comments and trailing commas where it is asked to, and says so', () => {
    // the trailing comma stands in AWS's tutorial on calling across accounts:
    // https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html
    const text = `{
      // what runs
      "StartAt": "A", /* first */
      "States": { "A": { "Type": "Task", "Parameters": { "FunctionName": "arn:aws:lambda:us-east-2:111122223333:function:Echo", }, "End": true } },
    }`
    const { definition, findings } = parseDefinition(text, { relaxed: true })
    expect(definition).toMatchObject({ StartAt: 'A', States: { A: { End: true } } })
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['states/json-comment', 'warning'],
      ['states/json-trailing-comma', 'warning'],
    ])
    expect(findings[0]?.message).toContain('2 in all')
    expect(checkDefinition(text, { relaxed: true }).map(({ code }) => code)).toContain('states/json-comment')
  })

  it('keeps what looks like a comment in a string', () => {
    const text = '{"a": "https://x/*y*/", "b": "\\\\", "c": "\\"// no",}'
    expect(parseDefinition(text, { relaxed: true }).definition).toEqual({ a: 'https://x/*y*/', b: '\\', c: '"// no' })
  })

  it('reads a substitution outside quotes as its text', () => {
    const { definition, findings } = parseDefinition('{"MaxItems": ${var.items}, "b": [${b}]}', { relaxed: true })
    expect(definition).toEqual({ MaxItems: '${var.items}', b: ['${b}'] })
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/MaxItems', '/b/0'])
  })

  it('takes a byte order mark', () => {
    expect(parseDefinition('\ufeff{"StartAt":"A"}', { relaxed: true }).definition).toEqual({ StartAt: 'A' })
  })
})

describe('the reader of text', () => {
  it('reads JSON as the native parser does', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1), (json, indent) => {
        const value: unknown = JSON.parse(json)
        expect(readJsonText(JSON.stringify(value, null, indent))).toEqual({ value, oddities: [] })
      }),
    )
  })

  it('takes no text that the native parser refuses, but for what it notes', () => {
    const words = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-0.5e3', '01', 'true', 'nul', '"', '\\', ' '],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const read = readJsonText(text)
        let native: unknown
        try {
          native = { value: JSON.parse(text) }
        } catch {
          if (!('fault' in read)) expect(read.oddities.map(({ kind }) => kind)).toContain('trailingComma')
          return
        }
        expect(read).toMatchObject(native as object)
      }),
      { numRuns: 10_000 },
    )
  })
})
