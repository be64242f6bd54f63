import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eq, gt } from '../../../src/expression/condition.ts'
import { jsonata } from '../../../src/expression/jsonata.ts'
import * as operators from '../../../src/expression/operators.ts'
import type { Expression, Reference } from '../../../src/expression/types/expression.ts'
import { asJsonata, evaluate } from './written.ts'

// What each function gives is what https://docs.jsonata.org says of it, evaluated by the jsonata package; of those that Step
// Functions adds, what https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html says.

const {
  abs,
  add,
  append,
  average,
  base64decode,
  base64encode,
  ceil,
  concat,
  contains,
  count,
  distinct,
  divide,
  filter,
  floor,
  hash,
  ifElse,
  includes,
  join,
  keys,
  length,
  lookup,
  lowercase,
  map,
  max,
  merge,
  min,
  modulo,
  multiply,
  now,
  orElse,
  parse,
  partition,
  random,
  range,
  replace,
  reverse,
  round,
  sort,
  split,
  substring,
  subtract,
  sum,
  toNumber,
  toText,
  trim,
  uppercase,
  uuid,
} = operators

const input = {
  n: 7,
  zero: 0,
  minus: -2.5,
  half: 2.5,
  text: ' a  b ',
  word: 'Größe',
  csv: 'a,b,c',
  one: [5] as readonly number[],
  none: [] as readonly number[],
  list: [3, 1, 2, 3] as readonly number[],
  words: ['b', 'a'] as readonly string[],
  rows: [
    { id: 'x', price: 1, tags: ['t'] },
    { id: 'y', price: 2, tags: [] as readonly string[] },
  ] as readonly { readonly id: string; readonly price: number; readonly tags: readonly string[] }[],
  object: { a: 1, b: 2 } as { readonly a: number; readonly b: number },
  dictionary: { 'a b': 1 } as { readonly [name: string]: number },
  'not a name': 'odd',
  maybe: undefined as string | undefined,
}
type Input = Reference<typeof input>

/** A call, and the value that it gives, which has the type that the call promises. */
const gives = <Value>(name: string, make: (input: Input) => Expression<Value>, expected: NoInfer<Value>) => ({
  name,
  make,
  expected,
})

const cases = [
  gives('add', ({ n }) => add(n, 1), 8),
  gives('add, two references', ({ n, half }) => add(n, half), 9.5),
  gives('subtract', ({ n }) => subtract(10, n), 3),
  gives('subtract, as one value within another', ({ n }) => subtract(10, subtract(n, 1)), 4),
  gives('multiply', ({ n }) => multiply(add(n, 1), 2), 16),
  gives('divide', ({ n }) => divide(n, 2), 3.5),
  gives('modulo', ({ n }) => modulo(n, 4), 3),
  gives('modulo, of a negative number', () => modulo(-7, 4), -3),
  gives('abs', ({ minus }) => abs(minus), 2.5),
  gives('floor', ({ minus }) => floor(minus), -3),
  gives('ceil', ({ minus }) => ceil(minus), -2),
  gives('round, half to the even', ({ half }) => round(half), 2),
  gives('round, to decimals', () => round(123.456, 2), 123.46),
  gives('round, to tens', () => round(125, -1), 120),
  gives('sum', ({ list }) => sum(list), 9),
  gives('sum, of nothing', ({ none }) => sum(none), 0),
  gives('sum, of literals', () => sum([1, 2]), 3),
  gives('max', ({ list }) => max(list), 3),
  gives('min', ({ list }) => min(list), 1),
  gives('average', ({ list }) => average(list), 2.25),
  gives('toNumber, of a text', () => toNumber('1.5'), 1.5),
  gives('toNumber, of a boolean', () => toNumber(true), 1),
  gives('concat', ({ n, word }) => concat('n', n, true, word), 'n7trueGröße'),
  gives('concat, of numbers alone', ({ n }) => concat(n, n), '77'),
  gives('concat, as one value', ({ n }) => length(concat('a', n)), 2),
  gives('concat, of text with delimiters', () => concat('{%', '" & $x'), '{%" & $x'),
  gives('length', ({ word }) => length(word), 5),
  gives('length, of characters', () => length('🙂'), 1),
  gives('substring', ({ word }) => substring(word, 2), 'öße'),
  gives('substring, of so many', ({ word }) => substring(word, 1, 2), 'rö'),
  gives('substring, from the end', ({ word }) => substring(word, -2), 'ße'),
  gives('uppercase', () => uppercase('aé'), 'AÉ'),
  gives('lowercase', () => lowercase('AÉ'), 'aé'),
  gives('trim', ({ text }) => trim(text), 'a b'),
  gives('contains', ({ csv }) => contains(csv, 'b'), true),
  gives('contains, not', ({ csv }) => contains(csv, 'z'), false),
  gives('replace, every part', ({ csv }) => replace(csv, ',', '; '), 'a; b; c'),
  gives('replace, of what would be a pattern', () => replace('a.b.c', '.', '$'), 'a$b$c'),
  gives('split', ({ csv }) => split(csv, ','), ['a', 'b', 'c']),
  gives('split, into one part', ({ csv }) => split(csv, ';'), ['a,b,c']),
  gives('join', ({ words }) => join(words, '-'), 'b-a'),
  gives('join, without a separator', ({ words }) => join(words), 'ba'),
  gives('toText, of a number', ({ n }) => toText(n), '7'),
  gives('toText, of an object', ({ n }) => toText({ n, deep: ['x'] }), '{"n":7,"deep":["x"]}'),
  gives('parse', () => parse<{ a: number }>('{"a":1}'), { a: 1 }),
  gives('base64encode', () => base64encode('hello'), 'aGVsbG8='),
  gives('base64decode', () => base64decode('aGVsbG8='), 'hello'),
  gives('hash', () => hash('x', 'SHA-256'), createHash('sha256').update('x').digest('hex')),
  gives('count', ({ list }) => count(list), 4),
  gives('count, of one', ({ one }) => count(one), 1),
  gives('count, of none', ({ none }) => count(none), 0),
  gives('append', ({ list, one }) => append(list, one), [3, 1, 2, 3, 5]),
  gives('append, to nothing', ({ none, one }) => append(none, one), [5]),
  gives('reverse', ({ list }) => reverse(list), [3, 2, 1, 3]),
  gives('reverse, of one', ({ one }) => reverse(one), [5]),
  gives('reverse, of none', ({ none }) => reverse(none), []),
  gives('distinct', ({ list }) => distinct(list), [3, 1, 2]),
  gives('sort', ({ list }) => sort(list), [1, 2, 3, 3]),
  gives('sort, of texts', ({ words }) => sort(words), ['a', 'b']),
  gives('sort, of one', ({ one }) => sort(one), [5]),
  gives('range', () => range(1, 7, 2), [1, 3, 5, 7]),
  gives('range, of one', () => range(1, 1, 1), [1]),
  gives('partition', ({ list }) => partition(list, 3), [[3, 1, 2], [3]]),
  gives('map', ({ list }) => map(list, (item) => multiply(item, 2)), [6, 2, 4, 6]),
  gives('map, with places', ({ words }) => map(words, (item, index) => ({ item, index })), [
    { item: 'b', index: 0 },
    { item: 'a', index: 1 },
  ]),
  gives('map, of one', ({ one }) => map(one, (item) => add(item, 1)), [6]),
  gives('map, of none', ({ none }) => map(none, (item) => add(item, 1)), []),
  gives(
    'map, within map: each has names of its own',
    ({ rows, list }) => map(rows, (row) => map(list, (item) => multiply(row.price, item))),
    [
      [3, 1, 2, 3],
      [6, 2, 4, 6],
    ],
  ),
  gives('filter', ({ list }) => filter(list, (item) => gt(item, 2)), [3, 3]),
  gives('filter, down to one', ({ rows }) => filter(rows, (row) => eq(row.id, 'y')), [{ id: 'y', price: 2, tags: [] }]),
  gives('filter, down to none', ({ list }) => filter(list, (item) => gt(item, 9)), []),
  gives('filter, by the place', ({ list }) => filter(list, (_, index) => gt(index, 2)), [3]),
  gives('includes', ({ list }) => includes(list, 2), true),
  gives('includes, not', ({ list }) => includes(list, 9), false),
  gives('keys', ({ object }) => keys(object), ['a', 'b']),
  gives('keys, of one', () => keys({ only: 1 }), ['only']),
  gives('merge', ({ object }) => merge(object, { b: 3, c: 4 }), { a: 1, b: 3, c: 4 }),
  gives('lookup', ({ dictionary }) => lookup(dictionary, 'a b'), 1),
  gives('lookup, of a name that is computed', ({ dictionary }) => lookup(dictionary, concat('a', ' b')), 1),
  gives('ifElse, where the test holds', ({ n }) => ifElse(gt(n, 5), 'big', { small: n }), 'big'),
  gives('ifElse, where it does not', ({ n }) => ifElse(gt(n, 9), 'big', { small: n }), { small: 7 }),
  gives('ifElse, as one value', ({ n }) => add(ifElse(gt(n, 5), 1, 2), 1), 2),
  gives('orElse, of what is there', ({ word }) => orElse(word, 'none'), 'Größe'),
  gives('orElse, of what is not', ({ maybe }) => orElse(maybe, 'none'), 'none'),
  gives('a name that is no name in JSONata', (all) => uppercase(all['not a name']), 'ODD'),
  gives('an expression of JSONata inside a function', ({ n }) => add(jsonata<number>`${n} * 2`, 1), 15),
] as const

const text = (make: (input: Input) => unknown): unknown => asJsonata(({ input: given }) => make(given as never))

describe('each function of JSONata gives what its type promises', () => {
  it.each(cases.map(({ name, make, expected }) => ({ name, make, expected }) as const))('$name', async (one) => {
    expect(await evaluate(text(one.make as (input: Input) => unknown), { input })).toEqual(one.expected)
  })

  it('now is a time', async () => {
    expect(
      await evaluate(
        text(() => now()),
        { input },
      ),
    ).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  it('random is at least 0 and less than 1', async () => {
    expect(text(() => random())).toBe('{% $random() %}')
    expect(text(() => random(7))).toBe('{% $random(7) %}')
    const value = await evaluate(
      text(() => random()),
      { input },
    )
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThan(1)
  })

  it('uuid is one', async () => {
    expect(
      await evaluate(
        text(() => uuid()),
        { input },
      ),
    ).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('has a case for every function', () => {
    const tried = new Set([...cases.map(({ name }) => name.replace(/,.*/, '')), 'now', 'random', 'uuid'])
    expect(Object.keys(operators).filter((name) => !tried.has(name))).toEqual([])
  })
})
