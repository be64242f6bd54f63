import { describe, expect, it } from 'vitest'
import { States } from '../../../src/expression/intrinsic.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import { pathOf, type Readable } from './written.ts'

// The reserved characters of string arguments are ' { } \, escaped by a backslash:
// https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html#amazon-states-language-intrinsic-functions-reserved-characters
describe('States.Format', () => {
  it.each([
    ['the template alone', () => States.Format('Hello'), "States.Format('Hello')"],
    [
      'a reference path, as in the guide',
      ({ input }: Readable) => States.Format('Hello, my name is {}.', input.name),
      "States.Format('Hello, my name is {}.', $.name)",
    ],
    [
      'the role of an account known at run time',
      ({ input }: Readable) => States.Format('arn:aws:iam::{}:role/ROLENAME', input.accountId),
      "States.Format('arn:aws:iam::{}:role/ROLENAME', $.accountId)",
    ],
    ['a variable', ({ vars }: Readable) => States.Format('{}', vars.id), "States.Format('{}', $id)"],
    [
      'the context',
      ({ context }: Readable) => States.Format('{}', context.Execution.Name),
      "States.Format('{}', $$.Execution.Name)",
    ],
    [
      'constants',
      () => States.Format('{} {} {} {}', 'text', 1.5, true, null),
      "States.Format('{} {} {} {}', 'text', 1.5, true, null)",
    ],
    [
      'a nested call',
      ({ input }: Readable) => States.Format('{}', States.Format('{}', input.a)),
      "States.Format('{}', States.Format('{}', $.a))",
    ],
    ['a quote in the template', () => States.Format("it's {}", 1), "States.Format('it\\'s {}', 1)"],
    ['a backslash in the template', () => States.Format('a\\b'), "States.Format('a\\\\b')"],
    [
      'JSON around a place',
      ({ input }: Readable) => States.Format('{"id":"{}"}', input.id),
      'States.Format(\'\\{"id":"{}"\\}\', $.id)',
    ],
    ['braces that the template escapes itself', () => States.Format('\\{\\}{}', 1), "States.Format('\\{\\}{}', 1)"],
    ['a quote in data', () => States.Format('{}', "it's"), "States.Format('{}', 'it\\'s')"],
    ['places in data', () => States.Format('{}', 'a{}b'), "States.Format('{}', 'a\\{\\}b')"],
    ['a backslash in data', () => States.Format('{}', '\\'), "States.Format('{}', '\\\\')"],
    [
      'an attempt to close the quote',
      () => States.Format('{}', "x'), States.UUID(), ('"),
      "States.Format('{}', 'x\\'), States.UUID(), (\\'')",
    ],
  ])('%s', (_, template, expected) => {
    expect(pathOf(template)).toBe(expected)
  })

  it.each([
    ['an object', {}],
    ['a list', []],
    ['a bigint', 1n],
    ['undefined', undefined],
    ['NaN', Number.NaN],
  ])('refuses %s as an argument', (_, value) => {
    expect(() => States.Format('{}', value as string)).toThrow(
      expect.objectContaining({ code: 'expression/template-value' }),
    )
  })

  it('refuses a template that is no text', () => {
    expect(() => States.Format(5 as unknown as string)).toThrow(expect.objectContaining({ code: 'core/not-a-string' }))
  })

  it('refuses JSONata inside it', () => {
    const mixed = States.Format('{}', jsonata`1` as unknown as string)
    expect(() => pathOf(() => mixed)).toThrow(expect.objectContaining({ code: 'expression/other-language' }))
  })

  it('nesting has a limit that is no overflow of the stack', () => {
    let nested = States.Format('x')
    for (let depth = 0; depth < 10_000; depth++) nested = States.Format('{}', nested)
    expect(() => pathOf(() => nested)).toThrow(expect.objectContaining({ code: 'expression/template-value' }))
  })
})
