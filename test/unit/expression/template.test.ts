import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/core/json.js'
import { States } from '../../../src/expression/intrinsic.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { asJsonata, asJsonPath, evaluate, type Readable } from './written.ts'

describe('a template of JSONata', () => {
  it.each<[string, (read: Readable) => unknown, unknown]>([
    ['an expression alone', ({ input }) => input.a, '{% $states.input.a %}'],
    ['plain JSON', () => ({ a: [1, 'x', true, null, { b: {} }] }), { a: [1, 'x', true, null, { b: {} }] }],
    [
      'expressions at any depth',
      ({ input, vars }) => ({ a: { b: [{ c: input.x }, [vars.y, 'z']] }, d: jsonata`$uuid()` }),
      { a: { b: [{ c: '{% $states.input.x %}' }, ['{% $y %}', 'z']] }, d: '{% $uuid() %}' },
    ],
    ['undefined fields left out', () => ({ a: undefined, b: 1 }), { b: 1 }],
    ['a date as its text', () => ({ at: new Date(0) }), { at: '1970-01-01T00:00:00.000Z' }],
    ['a date that is none as null', () => ({ at: new Date(Number.NaN) }), { at: null }],
    ['what gives JSON as what it gives', () => ({ a: { toJSON: () => ({ b: 1 }) } }), { a: { b: 1 } }],
    ['a field whose name JSONPath would read', () => ({ 'a.$': '$.b' }), { 'a.$': '$.b' }],
    ['an empty text', () => '', ''],
    ['0, which is not absent', () => 0, 0],
    ['false, which is not absent', () => false, false],
    ['null, which is not absent', () => null, null],
  ])('%s', (_, template, expected) => {
    expect(asJsonata(template)).toEqual(expected)
  })

  // A text that starts with {% and ends with %} is evaluated, and one with half of it is an error:
  // https://states-language.net/spec.html#jsonata-expressions
  it.each([
    '{% $states.input.secret %}',
    '{%%}',
    '{% half',
    'half %}',
    '{%',
    '%}',
    '{% " & $states.input.secret & " %}',
    '{% a %} and {% b %}',
    ' {% b %}',
  ])('plain text that looks like an expression stays text: %s', async (text) => {
    const written = asJsonata(() => ({ text })) as JsonObject
    expect(String(written['text'])).toMatch(/^\{%[\s\S]*%\}$/)
    expect(await evaluate(written['text'], { input: { secret: 'leaked' } })).toBe(text)
  })

  it.each(['a {% b %} c', '{ % b % }', '%', '$states.input', '$.a', 'States.UUID()'])(
    'plain text is left as it is: %s',
    (text) => expect(asJsonata(() => [text])).toEqual([text]),
  )
})

describe('a template of JSONPath', () => {
  it.each<[string, (read: Readable) => unknown, unknown]>([
    [
      'the names of computed fields get their ending',
      ({ input, context }) => ({ id: input.id, all: input, run: context.Execution.Id, kind: 'order' }),
      { 'id.$': '$.id', 'all.$': '$', 'run.$': '$$.Execution.Id', kind: 'order' },
    ],
    ['at any depth', ({ input }) => ({ a: { b: [{ c: input.x }] } }), { a: { b: [{ 'c.$': '$.x' }] } }],
    [
      'intrinsic functions',
      ({ input }) => ({ a: States.Format('{}', input.x) }),
      { 'a.$': "States.Format('{}', $.x)" },
    ],
    [
      'a list with computed items as a call',
      ({ input }) => ({ list: [input.a, "it's {}", 1, null, true] }),
      { 'list.$': "States.Array($.a, 'it\\'s \\{\\}', 1, null, true)" },
    ],
    ['plain lists as they are', () => ({ list: [1, [2], { a: 3 }] }), { list: [1, [2], { a: 3 }] }],
    ['text of JSONata is plain text', () => ({ a: '{% $x %}' }), { a: '{% $x %}' }],
    ['text of a path is plain text', () => ({ a: '$.x' }), { a: '$.x' }],
  ])('%s', (_, template, expected) => {
    expect(asJsonPath(template)).toEqual(expected)
  })

  it.each<[string, (read: Readable) => unknown]>([
    ['at the top', () => ({ 'a.$': '$.b' })],
    ['deeper', () => ({ a: [{ b: { 'c.$': 'text' } }] })],
    ['with a computed value', ({ input }) => ({ 'a.$': input.b })],
    ['of the ending alone', () => ({ '.$': 1 })],
  ])('refuses a field name with the ending: %s', (_, template) => {
    expect(() => asJsonPath(template)).toThrow(expect.objectContaining({ code: 'expression/template-key' }))
  })

  it.each<[string, (read: Readable) => unknown]>([
    ['the whole template', ({ input }) => input.a],
    ['in a list of lists', ({ input }) => ({ a: [[input.b], 1] })],
    ['in a list beside an object', ({ input }) => ({ a: [input.b, {}] })],
    ['in a list as the whole template', ({ input }) => [input.b]],
    ['an expression of JSONata', () => ({ a: jsonata`1` })],
  ])('refuses a computed value that is no field: %s', (_, template) => {
    expect(() => asJsonPath(template)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(expression\/other-language|states\/query-language)$/) }),
    )
  })
})

describe.each([
  ['JSONata', asJsonata],
  ['JSONPath', asJsonPath],
])('any template (%s)', (_, write) => {
  it('keeps own fields named like members of an object', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then']
    const data: unknown = JSON.parse(`{${names.map((name) => `"${name}":{"a":1}`).join(',')}}`)
    const written = write(() => data)
    expect(JSON.stringify(written)).toBe(JSON.stringify(data))
    expect(Object.getPrototypeOf(written)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['NaN', { a: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a bigint', 1n],
    ['a symbol', { a: Symbol('s') }],
    ['a function', { a: () => 1 }],
    ['a cyclic object', cyclic()],
    ['a cyclic list', cyclicList()],
    ['what gives itself as JSON', selfish()],
    ['10,000 objects deep', deep(10_000)],
    ['10,000 lists deep', deepList(10_000)],
  ])('refuses %s', (_name, value) => {
    expect(() => write(() => value)).toThrow(expect.objectContaining({ code: 'expression/template-value' }))
  })

  it('400 deep is no matter', () => {
    expect(JSON.stringify(write(() => deep(400)))).toBe(JSON.stringify(deep(400)))
  })

  it('is a copy: what the caller does later changes nothing', () => {
    const list = [1]
    const data = { list, nested: { a: 1 } }
    const state = write === asJsonata ? Pass().output(data) : Pass().parameters(data)
    const machine = StateMachine.named('M').queryLanguage('JSONPath').next('A', state)
    const before = JSON.stringify(machine)
    list.push(2)
    data.nested.a = 2
    expect(JSON.stringify(machine)).toBe(before)
    expect(Object.isFrozen(list)).toBe(false)
  })
})

function cyclic(): unknown {
  const value: Record<string, unknown> = { a: 1 }
  value['itself'] = value
  return value
}

function cyclicList(): unknown {
  const value: unknown[] = []
  value.push(value, value)
  return value
}

function selfish(): unknown {
  const value = { toJSON: (): unknown => value }
  return value
}

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = { a: value }
  return value
}

function deepList(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = [value]
  return value
}
