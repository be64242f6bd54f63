import { describe, expect, it } from 'vitest'
import { isArnwrightError } from '../../../src/core/error.js'
import { reference } from '../../../src/expression/reference.js'
import { Task } from '../../../src/integrations/task.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { asJsonata, asJsonPath, evaluate, pathOf, type Readable } from './written.ts'

/** Names that a field of data may have and that mean something to JSONata, JSONPath, JavaScript or this library. */
const oddNames = [
  'order id',
  "it's",
  'a`b',
  '`',
  '``',
  'a"b',
  'a\'b`c"d',
  'a.b',
  'a\\b',
  "a\\'b",
  "']",
  'a]b',
  '[0]',
  '',
  '007',
  '1e3',
  '-1',
  '1.5',
  'and',
  'or',
  'in',
  'true',
  'false',
  'null',
  'function',
  '$',
  '$x',
  '$$',
  '%',
  '*',
  '**',
  '@',
  '#',
  '~value',
  '{%',
  '%}',
  'größe',
  'ключ',
  '🙂',
  'line\nbreak',
  'tab\t',
  ' ',
  'path',
  'root',
  'kind',
  'then',
  'catch',
  'toJSON',
  'toString',
  'valueOf',
  'constructor',
  'hasOwnProperty',
  'prototype',
  'length',
  'name',
  'arnwright.expression',
] as const

describe('a reference prints as the field it was reached by', () => {
  it.each([
    ['the whole input', ({ input }: Readable) => input, '{% $states.input %}', '$'],
    ['a field', ({ input }: Readable) => input.order.id, '{% $states.input.order.id %}', '$.order.id'],
    ['an item', ({ input }: Readable) => input.items[0], '{% $states.input.items[0] %}', '$.items[0]'],
    [
      'a field of an item',
      ({ input }: Readable) => input.items[12].id,
      '{% $states.input.items[12].id %}',
      '$.items[12].id',
    ],
    ['an item of an item', ({ input }: Readable) => input[0][1], '{% $states.input[0][1] %}', '$[0][1]'],
    ['a variable', ({ vars }: Readable) => vars.total, '{% $total %}', '$total'],
    ['a field of a variable', ({ vars }: Readable) => vars.order.id, '{% $order.id %}', '$order.id'],
    ['an item of a variable', ({ vars }: Readable) => vars.items[0], '{% $items[0] %}', '$items[0]'],
    ['a variable in letters of any script', ({ vars }: Readable) => vars.größe, '{% $größe %}', '$größe'],
    ['the context', ({ context }: Readable) => context, '{% $states.context %}', '$$'],
    [
      'a field of the context',
      ({ context }: Readable) => context.Execution.Id,
      '{% $states.context.Execution.Id %}',
      '$$.Execution.Id',
    ],
    [
      'a field with a space',
      ({ input }: Readable) => input['order id'],
      '{% $states.input.`order id` %}',
      "$['order id']",
    ],
    ['a field with a quote', ({ input }: Readable) => input["it's"], "{% $states.input.`it's` %}", "$['it\\'s']"],
    [
      'a field with a backtick',
      ({ input }: Readable) => input['a`b'].c,
      '{% $lookup($states.input, "a`b").c %}',
      "$['a`b'].c",
    ],
    ['a number with zeros before it', ({ input }: Readable) => input['007'], '{% $states.input.`007` %}', "$['007']"],
  ])('%s', (_, template, jsonata, jsonPath) => {
    expect(asJsonata(template)).toBe(jsonata)
    expect(pathOf(template)).toBe(jsonPath)
  })

  // independent judge: jsonata 2.0.6, the version that Step Functions names
  it.each(oddNames)('JSONata finds the field %j', async (name) => {
    const input = {
      outer: Object.fromEntries([
        [name, { found: name }],
        ['other', 1],
      ]),
    }
    expect(
      await evaluate(
        asJsonata((read) => read.input.outer[name].found),
        { input },
      ),
    ).toBe(name)
  })

  // https://www.rfc-editor.org/rfc/rfc9535#name-name-selector: a quote and a backslash are escaped by a backslash
  it.each(oddNames)('JSONPath names the field %j', (name) => {
    const path = String(pathOf((read) => read.input.outer[name].found))
    const step = /^\$\.outer(.+)\.found$/s.exec(path)?.[1] ?? expect.fail(path)
    const quoted = /^\['((?:[^'\\]|\\.)*)'\]$/s.exec(step)?.[1]
    expect(quoted === undefined ? step.slice(1) : quoted.replace(/\\(.)/g, '$1')).toBe(name)
    if (quoted === undefined) expect(step).toMatch(/^\.[A-Za-z_]\w*$/)
  })

  it('as a field named __proto__', () => {
    const name = '__proto__'
    expect(asJsonata(({ input }) => input[name].a)).toBe('{% $states.input.__proto__.a %}')
    expect(pathOf(({ input }) => input[name].a)).toBe('$.__proto__.a')
  })

  it('from the result of a Task', () => {
    const machine = StateMachine.named('M').next(
      'Call',
      Task.lambda('arn:aws:lambda:us-east-1:111122223333:function:Echo')
        .output(({ result }) => ({ code: result.StatusCode, all: result }))
        .assign(({ result }) => ({ payload: result.Payload })),
    )
    expect(machine.toJSON().States['Call']).toMatchObject({
      Output: { code: '{% $states.result.StatusCode %}', all: '{% $states.result %}' },
      Assign: { payload: '{% $states.result.Payload %}' },
    })
  })

  it('from the result of a JSONPath Task as the root', () => {
    const machine = StateMachine.named('M')
      .queryLanguage('JSONPath')
      .next(
        'Call',
        Task.lambda('arn:aws:lambda:us-east-1:111122223333:function:Echo')
          .assign(({ result }) => ({ payload: result.Payload }))
          .resultSelector(({ result }) => ({ code: result.StatusCode })),
      )
    expect(machine.toJSON().States['Call']).toMatchObject({
      ResultSelector: { 'code.$': '$.StatusCode' },
      Assign: { 'payload.$': '$.Payload' },
    })
  })
})

describe('a reference is a value that cannot be changed or mistaken', () => {
  const input = reference<{ readonly id: string }>('input')

  it('reaching a field leaves the reference as it was', () => {
    expect(asJsonata((read) => [read.input.a.b, read.input.a, read.input])).toEqual([
      '{% $states.input.a.b %}',
      '{% $states.input.a %}',
      '{% $states.input %}',
    ])
  })

  it('writing to it is an error of the language', () => {
    expect(() => Object.assign(input, { id: 'x' })).toThrow(TypeError)
    expect(() => Object.defineProperty(input, 'id', { value: 'x' })).toThrow(TypeError)
    expect(() => Reflect.deleteProperty(input, 'root')).not.toThrow()
    // to ask for the fields is to spread it: they are known only when the workflow runs
    expect(() => Object.keys(input)).toThrow(expect.objectContaining({ code: 'expression/reference-spread' }))
    expect(() => [...(input as unknown as Iterable<unknown>)]).toThrow(
      expect.objectContaining({ code: 'expression/reference-spread' }),
    )
  })

  it.each([
    ['a template literal', () => `${input.id}`],
    ['a concatenation', () => `id: ${String(input.id)}`],
    ['a number', () => Number(input.id)],
  ])('%s refuses it', (_, mistake) => {
    try {
      mistake()
      expect.fail('nothing was thrown')
    } catch (error) {
      expect(isArnwrightError(error) && error.code).toBe('expression/reference-in-text')
      expect(isArnwrightError(error) && error.found).toBe('input.id')
    }
  })

  it('awaiting it gives it back', async () => {
    expect(await input).toBe(input)
  })

  it.each(['', 'a b', '1a', 'a.b', 'states', '$x', 'n'.repeat(81)])('no variable is named %j', (name) => {
    for (const write of [asJsonata, pathOf]) {
      expect(() => write(({ vars }) => vars[name])).toThrow(expect.objectContaining({ code: 'states/variable-name' }))
    }
  })

  it('the variables together are no value', () => {
    expect(() => asJsonata(({ vars }) => vars)).toThrow(expect.objectContaining({ code: 'states/variable-name' }))
    expect(() => asJsonPath(({ vars }) => ({ all: vars }))).toThrow(
      expect.objectContaining({ code: 'states/variable-name' }),
    )
  })
})
