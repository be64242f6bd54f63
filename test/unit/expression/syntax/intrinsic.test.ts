import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIntrinsic } from '../../../../src/expression/syntax/intrinsic.ts'

describe('an intrinsic function', () => {
  // https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
  it.each([
    ["States.Format('Hello, my name is {}.', $.name)", ['string', 'path']],
    ['States.StringToJson($.escaped)', ['path']],
    ['States.Array($.Id, 1, -2.5e3, null, true)', ['path', 'number', 'number', 'null', 'boolean']],
    ['States.UUID( )', []],
    ['States.Array( $$.Execution.Id , $v[0] )', ['path', 'path']],
    ["States.Array($.a['x,y'], $..b[?(@.c > 1 && @.d == ')')])", ['path', 'path']],
    ["States.ArrayGetItem(States.StringSplit($.a, ','), 0)", ['call', 'number']],
    ["States.Format('it\\'s {} \\{\\}', $.a)", ['string', 'path']],
  ] as const)('%s is read', (text, kinds) => {
    const call = parseIntrinsic(text)
    expect('args' in call && call.args.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('unescapes a text and counts its places', () => {
    expect(parseIntrinsic("States.Format('a\\'\\\\ {} \\{} {}')")).toMatchObject({
      args: [{ kind: 'string', value: "a'\\ {} {} {}", places: 2 }],
    })
  })

  it.each([
    ['States.', 7],
    ['States.JsonToString($', 21],
    ['States.StringToJson $.escaped)', 20],
    ['JsonToString($)', 0],
    ['States.Array(1,)', 15],
    ['States.Array(,1)', 13],
    ['States.Array(1 2)', 15],
    ["States.Array('a)", 13],
    ["States.Array('a\\", 15],
    ['States.Array("a")', 13],
    ['States.Array(abc)', 13],
    ['States.Array(1))', 15],
    ['States.UUID() x', 14],
    ['', 0],
  ] as const)('%s is none, for what stands at character %d', (text, at) => {
    expect(parseIntrinsic(text)).toMatchObject({ at })
  })

  it('nests as deep as it likes without overflowing', () => {
    const depth = 100_000
    expect(parseIntrinsic('States.Array('.repeat(depth) + ')'.repeat(depth))).toMatchObject({ depth })
  })

  it('is read or refused, whatever the text', () => {
    const word = fc.constantFrom(
      'States.',
      'Array',
      '(',
      ')',
      ',',
      "'",
      '\\',
      '{}',
      '$.a',
      '[',
      ']',
      '1',
      ' ',
      'null',
      '-',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join('')
        const read = parseIntrinsic(text)
        if ('fault' in read) expect(read.at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 10_000 },
    )
  })
})
