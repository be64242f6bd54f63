import fc from 'fast-check'
import jsonata from 'jsonata'
import { describe, expect, it } from 'vitest'
import { readJsonata } from '../../../../src/expression/syntax/jsonata.ts'
import { readDelimiters } from '../../../../src/expression/syntax/jsonata-delimiters.ts'
import { jsonataFunctions } from '../../../../src/expression/syntax/jsonata-functions.ts'
import { hasSubstitution } from '../../../../src/expression/syntax/tokens.ts'

const namesOf = (text: string): unknown => {
  const read = readJsonata(text)
  if ('fault' in read) return read.fault
  return {
    variables: read.variables.map(({ name }) => name),
    states: read.states.map(({ path }) => path.join('.')),
    inputless: read.inputless.map(({ name }) => name),
  }
}

const parses = (text: string): boolean => {
  try {
    jsonata(text)
    return true
  } catch {
    return false
  }
}

describe('the delimiters', () => {
  // https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
  it.each([
    ['{% $states.input %}', 'expression'],
    ['{%%}', 'expression'],
    ['{%}', 'broken'],
    ['{% 1', 'broken'],
    ['1 %}', 'broken'],
    ['{% 1 %} ', 'broken'],
    // AWS took this one for text
    [' {% 1 %} ', 'plain'],
    ['a {% 1 %} b', 'plain'],
    ['', 'plain'],
  ] as const)("'%s' is %s", (text, kind) => {
    expect(readDelimiters(text).kind).toBe(kind)
  })
})

describe('what an expression refers to', () => {
  it.each([
    ['$states.input.items[price > $limit].name', ['limit'], ['input.items'], []],
    ['$states.context.Map.Item.Value.`a b`."c"', [], ['context.Map.Item.Value.a b.c'], []],
    ['$states', [], [''], []],
    ['($x := $a; $y := $x + 1; $y)', ['a'], [], []],
    ['($x := 1); $x', 'an error', [], []],
    ['[($x := 1), $x]', ['x'], [], []],
    ['function($v, $i) { $v.total + $i + $outer }', ['outer'], [], []],
    ['($f := function($n) { $n < 2 ? 1 : $n * $f($n - 1) }; $f(5))', [], [], []],
    ['λ($x)<n:n>{ $x * 2 }(3)', [], [], []],
    ['$states.input.a@$l.b#$i[$i = 1].{ "l": $l }', [], ['input.a'], []],
    ['$states.input ~> |items|{ "total": price * $rate }|', ['rate'], ['input'], []],
    ['$states.input.items^(>price, name)', [], ['input.items'], []],
    ['$states.input.items{ category: $sum(price) }', ['sum'], ['input.items'], []],
    ['total + 1', [], [], ['total']],
    ['$ + $$.a', [], [], ['$', '$$']],
    ['{ "a": name }', [], [], ['name']],
    ['$sum(prices)', ['sum'], [], ['prices']],
    ['$a.$$', ['a'], [], ['$$']],
    ['/* total */ "total" & /to(t|al)+/i', [], [], []],
    ['and and or', [], [], []],
  ] as const)('%s', (text, variables, states, inputless) => {
    if (variables === 'an error') expect(namesOf(text)).toBeTypeOf('string')
    else expect(namesOf(text)).toEqual({ variables, states, inputless })
  })

  it('knows the functions of JSONata 2.0.6 by name', async () => {
    for (const name of jsonataFunctions) {
      // Step Functions adds these: https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
      if (['partition', 'range', 'hash', 'uuid', 'parse'].includes(name)) continue
      expect([name, await jsonata(`$type($${name})`).evaluate({})]).toEqual([name, 'function'])
    }
    expect(jsonataFunctions.has('eval')).toBe(false)
  })
})

describe('the syntax of an expression', () => {
  it.each([
    '10 + * 2',
    '10 +',
    'a b',
    '',
    '(',
    ')',
    '(]',
    '[1,]',
    '{ "a" }',
    '{ "a": 1, }',
    '"a',
    '/* a',
    '/a',
    '1 := 2',
    '$x.1',
    'a ! b',
    '$f(1,)',
    'function($x)',
    '1 ; 2',
    '[1..2..3]',
    'a ^ b',
    '"\\x"',
    ': 1',
  ])('%s is refused, by the jsonata package too', (text) => {
    expect(readJsonata(text)).toHaveProperty('fault')
    expect(parses(text)).toBe(false)
  })

  it('takes whatever the jsonata package takes', () => {
    const words = fc.constantFrom(
      ...['$', '$$', '$x', '$f', 'a', '`b c`', '"s"', "'t'", '1', '2.5', 'true', 'null', '/r/i', 'function'],
      ...['+', '-', '*', '/', '%', '&', '=', '!=', '<', '>', '<=', '>=', 'and', 'or', 'in', '~>', '.', ':=', '^'],
      ...['(', ')', '[', ']', '{', '}', ',', ';', ':', '?', '..', '|', '@', '#', '**', 'λ', ' ', ' '],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 9 }), (parts) => {
        const text = parts.join('')
        if (parses(text)) expect(readJsonata(text), text).not.toHaveProperty('fault')
      }),
      { numRuns: 10_000 },
    )
  })

  it('takes what a grammar makes', () => {
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom('1', '"a"', '$x', '$states.input.a', 'b', '$', 'true', '*', '/a/'),
        fc
          .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '&', '=', ' and ', ' in ', '~>'), tie('expression'))
          .map((p) => p.join('')),
        fc.tuple(tie('expression'), tie('expression')).map(([one, other]) => `(${one})[${other}]`),
        fc.tuple(tie('expression'), tie('expression')).map(([one, other]) => `{"k": ${one}, ${other}: 1}`),
        fc.tuple(tie('expression'), tie('expression')).map(([one, other]) => `(${one} ? ${other} : [${other}, 2])`),
        tie('expression').map((body) => `function($v, $w) { ${body} }`),
        tie('expression').map((body) => `($y := ${body}; $y;)`),
        tie('expression').map((body) => `$f(${body}, ?)`),
        tie('expression').map((body) => `a.(${body})^(<${body}).{"g": ${body}}`),
        tie('expression').map((body) => `a{"h": ${body}}`),
        tie('expression').map((body) => `-(${body})`),
      ),
    }))
    fc.assert(
      fc.property(expression, (text) => {
        if (parses(text)) expect(readJsonata(text), text).not.toHaveProperty('fault')
      }),
      { numRuns: 2_000 },
    )
  })

  it('ends on any text, however deep', () => {
    fc.assert(fc.property(fc.string(), (text) => void readJsonata(text)))
    expect(readJsonata('('.repeat(1_000_000))).toHaveProperty('fault')
    expect(readJsonata('['.repeat(500) + ']'.repeat(500))).not.toHaveProperty('fault')
    expect(readJsonata(`${'1+'.repeat(200_000)}1`)).not.toHaveProperty('fault')
  })
})

describe('a substitution', () => {
  it.each([
    ['${Token}', true],
    ['arn:${AWS::Partition}:states', true],
    ['arn:aws:lambda:#{AWS::Region}:x', true],
    ['${Token[TOKEN.1]}', true],
    ['$.${Table}.a', true],
    ["{% ${'a': 1} %}", false],
    ['{% $a{b: $sum(c)} %}', false],
    ['${open', false],
    ['${}', false],
    ['$.a', false],
  ] as const)('%s: %s', (text, expected) => {
    expect(hasSubstitution(text)).toBe(expected)
  })
})
