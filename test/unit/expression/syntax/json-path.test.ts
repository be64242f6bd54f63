import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReferencePath, type JsonPath, parsePath } from '../../../../src/expression/syntax/json-path.ts'

const read = (text: string): JsonPath => {
  const path = parsePath(text)
  if ('fault' in path) throw new Error(`${text}: ${path.fault}`)
  return path
}

describe('a path', () => {
  // https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html, and the paths of
  // https://github.com/json-path/JsonPath, whose dialect Step Functions takes
  it.each([
    ['$', 'data', []],
    ['$$', 'context', []],
    ['$$.Execution.Id', 'context', ['name', 'name']],
    ['$total', 'variable', []],
    ['$größe.a[0]', 'variable', ['name', 'index']],
    ['$.store.book', 'data', ['name', 'name']],
    ["$['store']['book']", 'data', ['name', 'name']],
    ['$.["store"]', 'data', ['name']],
    ["$['a.b[c]']", 'data', ['name']],
    ["$['it\\'s']", 'data', ['name']],
    ['$.a-b:c', 'data', ['name']],
    ['$.library.movies[-1]', 'data', ['name', 'name', 'index']],
    ['$.library.movies[0:2]', 'data', ['name', 'name', 'slice']],
    ['$.a[0,1]', 'data', ['name', 'union']],
    ["$['a','b']", 'data', ['union']],
    ['$.a[*].b', 'data', ['name', 'wildcard', 'name']],
    ['$.*', 'data', ['wildcard']],
    ['$..author', 'data', ['descent', 'name']],
    ['$..[0]', 'data', ['descent', 'index']],
    ["$.a[?(@.b == 'x]' && @.c[0] > 1)].d", 'data', ['name', 'filter', 'name']],
    ['$.a[(@.length-1)]', 'data', ['name', 'filter']],
    ['$.a.length()', 'data', ['name', 'function']],
  ] as const)('%s is read', (text, root, kinds) => {
    const path = read(text)
    expect(path.root).toBe(root)
    expect(path.steps.map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    ['', 0],
    ['a.b', 0],
    ['$.', 2],
    ['$.a.', 4],
    ['$..', 3],
    ['$.a[', 3],
    ["$.a['b]", 3],
    ['$.a[]', 4],
    ['$.a[b]', 4],
    ["$.a['b' 'c']", 4],
    ['$.a[1:2:3:4]', 4],
    ['$.a b', 3],
    ['$.a]', 3],
    ['$.a(', 3],
    ['$-a', 1],
  ] as const)('%s is none, for what stands at character %d', (text, at) => {
    expect(parsePath(text)).toMatchObject({ at })
  })

  it.each([
    ['$', true],
    ['$.a[0].b', true],
    ['$$.Execution.Id', true],
    ['$.a[-1]', true],
    ['$.a[*]', false],
    ['$..a', false],
    ['$.a[0,1]', false],
    ['$.a[0:1]', false],
    ['$.a[?(@.b)]', false],
    ['$.a.length()', false],
    // https://states-language.net/spec.html#ref-paths
  ] as const)('%s as a reference path: %s', (text, expected) => {
    expect(isReferencePath(read(text))).toBe(expected)
  })

  it('is read or refused, whatever the text, in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'$.[]\'"()*?@,:ab0-\\ é') }), (text) => {
        const path = parsePath(text)
        if ('fault' in path) {
          expect(path.at).toBeGreaterThanOrEqual(0)
          expect(path.at).toBeLessThanOrEqual(text.length)
        } else expect(path.end).toBe(text.length)
      }),
      { numRuns: 10_000 },
    )
    expect(parsePath(`$${'['.repeat(1_000_000)}`)).toHaveProperty('fault')
    expect(parsePath(`$${'.a'.repeat(200_000)}`)).toHaveProperty('steps')
  })

  it('finds the names that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (names) => {
        const text = `$${names.map((name) => `['${name.replace(/['\\]/g, '\\$&')}']`).join('')}`
        expect(read(text).steps).toEqual(names.map((name) => ({ kind: 'name', name })))
      }),
    )
  })
})
