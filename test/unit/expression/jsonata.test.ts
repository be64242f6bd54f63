import { describe, expect, it } from 'vitest'
import { jsonata } from '../../../src/expression/jsonata.js'
import { asJsonata, evaluate } from './written.ts'

describe('jsonata`…` is written as it stands', () => {
  it.each([
    ['a call', () => jsonata`$uuid()`, '{% $uuid() %}'],
    ['white space around it left out', () => jsonata`  $uuid()  `, '{% $uuid() %}'],
    ['its own escapes kept', () => jsonata`"a\nb\\c"`, '{% "a\\nb\\\\c" %}'],
    ["the escape of a backtick is TypeScript's", () => jsonata`$states.input.\`a b\``, '{% $states.input.`a b` %}'],
    ['so is that of a dollar and brace', () => jsonata`"\${x}"`, '{% "${x}" %}'],
  ])('%s', (_, template, expected) => {
    expect(asJsonata(template)).toBe(expected)
  })

  // the grammar of https://docs.jsonata.org/overview, as the checker reads it
  it.each([
    ['nothing', () => jsonata``],
    ['a bracket that is left open', () => jsonata`$sum((${[1]}`],
    ['an operand that is missing', () => jsonata`1 + * 2`],
    ['two values side by side', () => jsonata`${1} ${2}`],
  ])('%s is refused', (_, write) => {
    expect(write).toThrow(expect.objectContaining({ code: 'states/jsonata-syntax' }))
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html: no $eval, four members of $states, no intrinsic functions
  it.each([
    ['$eval', () => jsonata`$eval("1")`, 'states/jsonata-eval'],
    ['a member of $states that there is not', () => jsonata`$states.inputt.id`, 'states/states-member-unknown'],
    ['an intrinsic function', () => jsonata`States.UUID()`, 'states/intrinsic-in-jsonata'],
  ])('%s is refused', (_, write, code) => {
    expect(write).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['a variable of its own called eval', () => jsonata`($eval := 1; $eval)`],
    ['a member that is put in', () => jsonata`$lookup($states, ${'input'})`],
    ['a field called States', () => jsonata`$states.input.States`],
    // where it stands, only what it is put into tells
    ['a plain name', () => jsonata`price > 3`],
  ])('%s is not', (_, write) => {
    expect(write).not.toThrow()
  })

  it('references are put in as JSONata', async () => {
    const text = asJsonata(({ input, vars }) => jsonata`$sum(${input.items}.price) * ${vars.factor}`)
    expect(text).toBe('{% $sum($states.input.items.price) * $factor %}')
    const input = { items: [{ price: 1 }, { price: 2 }] }
    expect(await evaluate(text, { input }, { factor: 10 })).toBe(30)
  })

  it('expressions are put in as one value, whatever stands beside them', async () => {
    const text = asJsonata(({ input }) => {
      const sum = jsonata<number>`${input.a} + ${input.b}`
      return jsonata`${sum} * ${sum}`
    })
    expect(await evaluate(text, { input: { a: 1, b: 2 } })).toBe(9)
  })

  it('references inside data are put in where they stand', async () => {
    const text = asJsonata(({ input }) => jsonata`$merge([${{ id: input.id, list: [input.a, 'x', null] }}, {"b": 1}])`)
    expect(await evaluate(text, { input: { id: 7, a: true } })).toEqual({ id: 7, list: [true, 'x', null], b: 1 })
  })
})

describe('data put into jsonata`…` cannot become code', () => {
  const attempts: readonly unknown[] = [
    '" & $eval("1+1") & "',
    '") ~> $uuid() ~> $string("',
    "' & $states.input.secret & '",
    '`secret`',
    '%} {% $states.input.secret %}',
    '{% $states.input.secret %}',
    '/* a comment',
    '*/ $states.input.secret /*',
    '\\',
    '\\" & $states.input.secret & \\"',
    '\u2028\u2029',
    '\u0000\u001f\u007f',
    '\ud800',
    '${states.input.secret}',
    '(x := 1; x)',
    '',
    '🙂',
    { '" : $states.input.secret, "b': 1 },
    { 'a`b': ["' & 1 & '"] },
    [],
    {},
    [[[]]],
    { a: { b: [null, true, false, 0, -0.5, 1e-9, 1e21] } },
    null,
    true,
    -1,
    0.1,
  ]

  it.each(attempts.map((data) => [JSON.stringify(data), data]))('%s', async (_, data) => {
    const text = asJsonata(() => jsonata`{ "data": ${data} }`)
    expect(await evaluate(text, { input: { secret: 'leaked' } })).toEqual(JSON.parse(JSON.stringify({ data })))
  })

  it.each([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a bigint', 1n],
  ])('%s is refused, since JSON does not have it', (_, data) => {
    expect(() => jsonata`$string(${data})`).toThrow(expect.objectContaining({ code: 'expression/template-value' }))
  })

  it('a list of texts is wanted where it is called as a function', () => {
    // a caller without a compiler
    const call = jsonata as unknown as (text: unknown) => unknown
    for (const text of ['$uuid()', undefined, null, {}, [], { raw: 'x' }]) {
      expect(() => call(text)).toThrow(expect.objectContaining({ code: 'expression/template-value' }))
    }
    expect(() => call({ raw: [5] })).toThrow(expect.objectContaining({ code: 'core/not-a-string' }))
  })

  it('nesting has a limit that is no overflow of the stack', () => {
    let nested = jsonata`1`
    for (let depth = 0; depth < 10_000; depth++) nested = jsonata`${nested}`
    expect(() => asJsonata(() => nested)).toThrow(expect.objectContaining({ code: 'expression/template-value' }))
  })
})
