import { describe, expect, it } from 'vitest'
import { eq } from '../../../src/expression/condition.js'
import { States } from '../../../src/expression/intrinsic.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import { Task } from '../../../src/integrations/task.js'
import { Choice } from '../../../src/states/builders/choice.js'
import { Fail } from '../../../src/states/builders/fail.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { Succeed } from '../../../src/states/builders/succeed.js'
import { Wait } from '../../../src/states/builders/wait.js'
import type { StateDefinition } from '../../../src/states/definition.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import type { AnyState } from '../../../src/states/types/state.js'
import { forged } from '../../refused.ts'

const fn = 'arn:aws:lambda:us-east-1:111122223333:function:Echo'
const role = 'arn:aws:iam::111122223333:role/LambdaRole'

/** What a test reads in a state: data of which nothing is known. */
interface Read {
  // biome-ignore lint/suspicious/noExplicitAny: any field is reached
  readonly input: any
  // biome-ignore lint/suspicious/noExplicitAny: any field is reached
  readonly vars: any
}

/** A state, or a function to one, as a machine of the language writes it; what is no end goes to `Done`. */
const write = (state: unknown, language: 'JSONata' | 'JSONPath'): StateDefinition => {
  const machine = StateMachine.named('M')
    .queryLanguage(language)
    .next('A', state as AnyState)
  const flow = machine as unknown as { line(name: string, state: unknown): { toJSON(): never } }
  const { States } = JSON.parse(JSON.stringify(flow.line('Done', Succeed())))
  return States.A
}

/** The same, for states that lead to no `Done`. */
const alone = (state: unknown, language: 'JSONata' | 'JSONPath'): StateDefinition =>
  JSON.parse(
    JSON.stringify(
      StateMachine.named('M')
        .queryLanguage(language)
        .next('A', state as AnyState),
    ),
  ).States.A

const callsEcho = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' }

// Fields and their languages: https://states-language.net/spec.html#state-type-table
describe('each state writes the fields of the States Language', () => {
  it.each<[string, unknown, unknown]>([
    ['Pass', Pass(), { Type: 'Pass', End: true }],
    ['Pass.comment', Pass().comment('why'), { Type: 'Pass', Comment: 'why', End: true }],
    ['Pass.output', Pass().output({ a: 1 }), { Type: 'Pass', Output: { a: 1 }, End: true }],
    ['Pass.output of null', Pass().output(null), { Type: 'Pass', Output: null, End: true }],
    [
      'Pass.assign',
      ({ input }: Read) => Pass().assign({ id: input.id, one: 1 }),
      { Type: 'Pass', Assign: { id: '{% $states.input.id %}', one: 1 }, End: true },
    ],
    ['Pass.with', Pass().with({ Comment: 'raw', Other: [1] }), { Type: 'Pass', Comment: 'raw', Other: [1], End: true }],
    [
      'Pass.with a field named __proto__',
      Pass().with(JSON.parse('{"__proto__":1}')),
      JSON.parse('{"Type":"Pass","__proto__":1,"End":true}'),
    ],
    ['Wait.seconds', Wait.seconds(10), { Type: 'Wait', Seconds: 10, End: true }],
    ['Wait.seconds of 0', Wait.seconds(0), { Type: 'Wait', Seconds: 0, End: true }],
    ['Wait.seconds, the most', Wait.seconds(99_999_999), { Type: 'Wait', Seconds: 99_999_999, End: true }],
    [
      'Wait.seconds of an expression',
      ({ input }: Read) => Wait.seconds(input.pause),
      { Type: 'Wait', Seconds: '{% $states.input.pause %}', End: true },
    ],
    ['Wait.until', Wait.until('2030-01-01T00:00:00Z'), { Type: 'Wait', Timestamp: '2030-01-01T00:00:00Z', End: true }],
    [
      'Wait.until with fractions and an offset',
      Wait.until('2030-01-01T00:00:00.123+01:00'),
      { Type: 'Wait', Timestamp: '2030-01-01T00:00:00.123+01:00', End: true },
    ],
    ['Wait.until a date', Wait.until(new Date(0)), { Type: 'Wait', Timestamp: '1970-01-01T00:00:00.000Z', End: true }],
    [
      'Wait.until an expression',
      ({ input }: Read) => Wait.until(input.at),
      { Type: 'Wait', Timestamp: '{% $states.input.at %}', End: true },
    ],
    ['Wait.comment', Wait.seconds(1).comment('why'), { Type: 'Wait', Comment: 'why', Seconds: 1, End: true }],
    ['Succeed', Succeed(), { Type: 'Succeed' }],
    ['Succeed.comment', Succeed().comment('why'), { Type: 'Succeed', Comment: 'why' }],
    [
      'Succeed.output',
      ({ input }: Read) => Succeed().output({ id: input.id }),
      { Type: 'Succeed', Output: { id: '{% $states.input.id %}' } },
    ],
    ['Fail', Fail(), { Type: 'Fail' }],
    ['Fail with both', Fail({ error: 'E', cause: 'why' }), { Type: 'Fail', Error: 'E', Cause: 'why' }],
    ['Fail with an empty text', Fail({ error: '' }), { Type: 'Fail', Error: '' }],
    [
      'Fail of expressions',
      ({ input }: Read) => Fail({ error: input.error, cause: jsonata<string>`"why"` }),
      { Type: 'Fail', Error: '{% $states.input.error %}', Cause: '{% "why" %}' },
    ],
    ['Task.lambda', Task.lambda(fn), { ...callsEcho, Arguments: { FunctionName: fn }, End: true }],
    [
      'Task.lambda of an expression',
      ({ input }: Read) => Task.lambda(input.fn),
      { ...callsEcho, Arguments: { FunctionName: '{% $states.input.fn %}' }, End: true },
    ],
    [
      'payload and qualifier',
      ({ input }: Read) => Task.lambda(fn).payload({ id: input.id, kind: 'x' }).qualifier('live'),
      {
        ...callsEcho,
        Arguments: { FunctionName: fn, Payload: { id: '{% $states.input.id %}', kind: 'x' }, Qualifier: 'live' },
        End: true,
      },
    ],
    [
      'assume a role',
      Task.lambda(fn).assume(role),
      { ...callsEcho, Arguments: { FunctionName: fn }, Credentials: { RoleArn: role }, End: true },
    ],
    [
      'assume a role of the input',
      ({ input }: Read) => Task.lambda(fn).assume(input.roleArn),
      {
        ...callsEcho,
        Arguments: { FunctionName: fn },
        Credentials: { RoleArn: '{% $states.input.roleArn %}' },
        End: true,
      },
    ],
    [
      'assume a role by JSONata in text',
      Task.lambda(fn).assume('{% $states.input.roleArn %}'),
      {
        ...callsEcho,
        Arguments: { FunctionName: fn },
        Credentials: { RoleArn: '{% $states.input.roleArn %}' },
        End: true,
      },
    ],
    [
      'times',
      ({ input }: Read) => Task.lambda(fn).timeoutSeconds(60).heartbeatSeconds(input.beat),
      {
        ...callsEcho,
        Arguments: { FunctionName: fn },
        TimeoutSeconds: 60,
        HeartbeatSeconds: '{% $states.input.beat %}',
        End: true,
      },
    ],
    [
      'output and assign',
      Task.lambda(fn)
        .output(({ result }) => ({ all: result.Payload }))
        .assign(({ result }) => ({ code: result.StatusCode })),
      {
        ...callsEcho,
        Arguments: { FunctionName: fn },
        Assign: { code: '{% $states.result.StatusCode %}' },
        Output: { all: '{% $states.result.Payload %}' },
        End: true,
      },
    ],
    [
      'comment and with',
      Task.lambda(fn).comment('why').with({ Label: 1 }),
      { ...callsEcho, Comment: 'why', Arguments: { FunctionName: fn }, Label: 1, End: true },
    ],
  ])('JSONata: %s', (_, state, expected) => {
    expect(alone(state, 'JSONata')).toEqual(expected)
  })

  it.each<[string, unknown, unknown]>([
    ['Pass.result', Pass().result({ a: [1] }), { Type: 'Pass', Result: { a: [1] }, End: true }],
    // https://states-language.net/spec.html#payload-template: Parameters and ResultSelector are templates, Result is not
    [
      'Pass.result with names as in a template',
      Pass().result({ 'a.$': '$.b' }),
      { Type: 'Pass', Result: { 'a.$': '$.b' }, End: true },
    ],
    ['Pass.result of text', Pass().result('$.a'), { Type: 'Pass', Result: '$.a', End: true }],
    [
      'Pass.parameters',
      ({ input }: Read) => Pass().parameters({ id: input.id }),
      { Type: 'Pass', Parameters: { 'id.$': '$.id' }, End: true },
    ],
    ['Pass.resultPath', Pass().result(1).resultPath('$.a'), { Type: 'Pass', Result: 1, ResultPath: '$.a', End: true }],
    ['Pass.resultPath of null', Pass().resultPath(null), { Type: 'Pass', ResultPath: null, End: true }],
    [
      'Pass.assign',
      ({ input }: Read) => Pass().assign({ id: input.id }),
      { Type: 'Pass', Assign: { 'id.$': '$.id' }, End: true },
    ],
    [
      'Wait.seconds of an expression',
      ({ input }: Read) => Wait.seconds(input.pause),
      { Type: 'Wait', SecondsPath: '$.pause', End: true },
    ],
    [
      'Wait.until an expression',
      ({ vars }: Read) => Wait.until(vars.at),
      { Type: 'Wait', TimestampPath: '$at', End: true },
    ],
    [
      'Fail of expressions',
      ({ input }: Read) => Fail({ error: input.error, cause: States.Format('Order {}', input.id) }),
      { Type: 'Fail', ErrorPath: '$.error', CausePath: "States.Format('Order {}', $.id)" },
    ],
    [
      'Task.lambda',
      ({ input }: Read) => Task.lambda(fn).payload({ id: input.id }),
      { ...callsEcho, Parameters: { FunctionName: fn, Payload: { 'id.$': '$.id' } }, End: true },
    ],
    [
      'a payload that is the input',
      ({ input }: Read) => Task.lambda(fn).payload(input),
      { ...callsEcho, Parameters: { FunctionName: fn, 'Payload.$': '$' }, End: true },
    ],
    [
      'Task.lambda of an expression',
      ({ input }: Read) => Task.lambda(input.fn),
      { ...callsEcho, Parameters: { 'FunctionName.$': '$.fn' }, End: true },
    ],
    [
      'assume a role by a reference path',
      Task.lambda(fn).assume('$.roleArn'),
      { ...callsEcho, Parameters: { FunctionName: fn }, Credentials: { 'RoleArn.$': '$.roleArn' }, End: true },
    ],
    [
      'assume a role by an intrinsic function in text',
      Task.lambda(fn).assume("States.Format('arn:aws:iam::{}:role/R', $.accountId)"),
      {
        ...callsEcho,
        Parameters: { FunctionName: fn },
        Credentials: { 'RoleArn.$': "States.Format('arn:aws:iam::{}:role/R', $.accountId)" },
        End: true,
      },
    ],
    [
      'times',
      ({ input }: Read) => Task.lambda(fn).timeoutSeconds(input.timeout).heartbeatSeconds(1),
      {
        ...callsEcho,
        Parameters: { FunctionName: fn },
        TimeoutSecondsPath: '$.timeout',
        HeartbeatSeconds: 1,
        End: true,
      },
    ],
    [
      'the ways of the result',
      Task.lambda(fn)
        .resultSelector(({ result }) => ({ code: result.StatusCode }))
        .resultPath('$.quote')
        .outputPath('$.quote'),
      {
        ...callsEcho,
        Parameters: { FunctionName: fn },
        ResultSelector: { 'code.$': '$.StatusCode' },
        ResultPath: '$.quote',
        OutputPath: '$.quote',
        End: true,
      },
    ],
    [
      'a JSONata state among them',
      Pass().output(jsonata`$uuid()`),
      { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $uuid() %}', End: true },
    ],
    [
      'a JSONata Task among them',
      Task.lambda(fn).output(({ result }) => result.Payload),
      {
        ...callsEcho,
        QueryLanguage: 'JSONata',
        Arguments: { FunctionName: fn },
        Output: '{% $states.result.Payload %}',
        End: true,
      },
    ],
  ])('JSONPath: %s', (_, state, expected) => {
    expect(alone(state, 'JSONPath')).toEqual(expected)
  })

  it('the function is named in the partition of the machine', () => {
    for (const [partition, region] of [
      ['aws', 'us-east-1'],
      ['aws-cn', 'cn-north-1'],
      ['aws-us-gov', 'us-gov-west-1'],
    ]) {
      const { States } = StateMachine.named(`arn:${partition}:states:${region}:111122223333:stateMachine:M` as string)
        .next('A', Task.lambda(`arn:${partition}:lambda:${region}:111122223333:function:F` as string))
        .toJSON()
      expect(States['A']?.['Resource']).toBe(`arn:${partition}:states:::lambda:invoke`)
    }
  })
})

describe('retry and catch', () => {
  it('all fields of a retrier', () => {
    const state = Task.lambda(fn).retry(
      {
        errors: ['Lambda.TooManyRequestsException', 'Custom'],
        intervalSeconds: 1,
        maxAttempts: 0,
        backoffRate: 1,
        maxDelaySeconds: 31_622_400,
        jitterStrategy: 'FULL',
      },
      { errors: 'States.ALL' },
    )
    expect(alone(state, 'JSONata')['Retry']).toEqual([
      {
        ErrorEquals: ['Lambda.TooManyRequestsException', 'Custom'],
        IntervalSeconds: 1,
        MaxAttempts: 0,
        BackoffRate: 1,
        MaxDelaySeconds: 31_622_400,
        JitterStrategy: 'FULL',
      },
      { ErrorEquals: ['States.ALL'] },
    ])
  })

  it('several calls add up in their order', () => {
    const state = Task.lambda(fn)
      .retry({ errors: 'A' })
      .retry({ errors: 'B' })
      .catch('C', 'Done')
      .catch(['D', 'E'], 'Done')
    expect(write(state, 'JSONata')).toMatchObject({
      Retry: [{ ErrorEquals: ['A'] }, { ErrorEquals: ['B'] }],
      Catch: [
        { ErrorEquals: ['C'], Next: 'Done' },
        { ErrorEquals: ['D', 'E'], Next: 'Done' },
      ],
    })
  })

  it('what a catcher does with the error', () => {
    const output = { why: jsonata`$states.errorOutput.Cause` }
    expect(write(Task.lambda(fn).catch('States.ALL', 'Done', { output }), 'JSONata')['Catch']).toEqual([
      { ErrorEquals: ['States.ALL'], Output: { why: '{% $states.errorOutput.Cause %}' }, Next: 'Done' },
    ])
    expect(write(Task.lambda(fn).catch('States.ALL', 'Done', { resultPath: '$.error' }), 'JSONPath')['Catch']).toEqual([
      { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Done' },
    ])
    expect(write(Task.lambda(fn).catch('E', 'Done', { resultPath: null }), 'JSONPath')['Catch']).toEqual([
      { ErrorEquals: ['E'], ResultPath: null, Next: 'Done' },
    ])
  })

  // https://states-language.net/spec.html#errors: States.ALL alone, and in the last Retrier or Catcher
  it.each<[string, () => unknown, string]>([
    ['no error', () => Task.lambda(fn).retry({ errors: [] }), 'states/error-names'],
    ['an empty name', () => Task.lambda(fn).retry({ errors: '' }), 'states/error-names'],
    ['States.ALL beside another', () => Task.lambda(fn).retry({ errors: ['States.ALL', 'E'] }), 'states/error-names'],
    [
      'States.ALL before another',
      () => Task.lambda(fn).retry({ errors: 'States.ALL' }, { errors: 'E' }),
      'states/error-names',
    ],
    [
      'the same in two calls',
      () => Task.lambda(fn).retry({ errors: 'States.ALL' }).retry({ errors: 'E' }),
      'states/error-names',
    ],
    [
      'a catcher after States.ALL',
      () => Task.lambda(fn).catch('States.ALL', 'A').catch('E', 'B'),
      'states/error-names',
    ],
    ['a name that is no text', () => Task.lambda(fn).catch([5 as unknown as string], 'A'), 'states/error-names'],
    ['an interval of 0', () => Task.lambda(fn).retry({ errors: 'E', intervalSeconds: 0 }), 'states/number-range'],
    ['half an interval', () => Task.lambda(fn).retry({ errors: 'E', intervalSeconds: 1.5 }), 'states/number-range'],
    ['attempts below 0', () => Task.lambda(fn).retry({ errors: 'E', maxAttempts: -1 }), 'states/number-range'],
    [
      'too many attempts',
      () => Task.lambda(fn).retry({ errors: 'E', maxAttempts: 100_000_000 }),
      'states/number-range',
    ],
    ['a rate below 1', () => Task.lambda(fn).retry({ errors: 'E', backoffRate: 0.99 }), 'states/number-range'],
    [
      'an endless rate',
      () => Task.lambda(fn).retry({ errors: 'E', backoffRate: Number.POSITIVE_INFINITY }),
      'states/number-range',
    ],
    [
      'a rate that is no number',
      () => Task.lambda(fn).retry({ errors: 'E', backoffRate: Number.NaN }),
      'states/number-range',
    ],
    [
      'too long a delay',
      () => Task.lambda(fn).retry({ errors: 'E', maxDelaySeconds: 31_622_401 }),
      'states/number-range',
    ],
    ['no retrier', () => Task.lambda(fn).retry(undefined as never), 'states/not-an-object'],
    [
      'a jitter of another name',
      () => Task.lambda(fn).retry({ errors: 'E', jitterStrategy: 'full' as 'FULL' }),
      'states/value-unknown',
    ],
    ['a path that is none', () => Task.lambda(fn).catch('E', 'A', { resultPath: 'error' }), 'expression/path-form'],
  ])('%s is refused', (_, mistake, code) => {
    expect(mistake).toThrow(expect.objectContaining({ code }))
  })

  it('is a copy: what the caller does later changes nothing', () => {
    const errors = ['E']
    const retrier = { errors, maxAttempts: 1 }
    const machine = StateMachine.named('M')
      .next('A', Task.lambda(fn).retry(retrier).catch(errors, 'B'))
      .line('B', Succeed())
    const before = JSON.stringify(machine)
    errors.push('F')
    retrier.maxAttempts = -5
    expect(JSON.stringify(machine)).toBe(before)
    expect(Object.isFrozen(errors)).toBe(false)
  })
})

describe('the parts of a state', () => {
  // https://states-language.net/spec.html#variables
  it.each(['a', '_', 'a1', 'größe', 'переменная', 'n'.repeat(80)])('a variable may be named %s', (name) => {
    expect(alone(Pass().assign({ [name]: 1 }), 'JSONata')['Assign']).toEqual({ [name]: 1 })
  })

  it.each(['', '1', 'a b', 'a.b', 'a-b', '$a', 'states', '🙂', 'a.$', 'n'.repeat(81)])(
    'none may be named %j',
    (name) => {
      expect(() => Pass().assign({ [name]: 1 })).toThrow(expect.objectContaining({ code: 'states/variable-name' }))
    },
  )

  // https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html: InputPath and OutputPath read `$$`
  it.each(['$', '$.a', '$.a.b', "$['a b']", '$.a[0]', '$a', '$größe.b', '$$', '$$.Execution'])(
    'a path may be %s',
    (path) => {
      expect(alone(Task.lambda(fn).outputPath(path), 'JSONPath')['OutputPath']).toBe(path)
      expect(alone(Pass().inputPath(path), 'JSONPath')['InputPath']).toBe(path)
    },
  )

  it.each(['', 'a', '.a', '$1', '$$a', '$$$', 'States.UUID()', ' $'])('none may be %j', (path) => {
    expect(() => Task.lambda(fn).outputPath(path)).toThrow(expect.objectContaining({ code: 'expression/path-form' }))
  })

  // https://states-language.net/spec.html#ref-paths
  it.each(['$a', '$$', '$$.Execution'])('a result goes into the input, and not to %s', (path) => {
    expect(() => Task.lambda(fn).resultPath(path as '$.a')).toThrow(
      expect.objectContaining({ code: 'expression/path-form', message: expect.stringContaining('reference path') }),
    )
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html: a reference path
  it.each(['$', '$.a', "$['a b'][0].c", '$$.Execution.Input.role', '$role', '$größe.arn'])(
    'a role may be at %s',
    (path) => {
      const { Credentials } = alone(Task.lambda(fn).assume(path as '$.a'), 'JSONPath')
      expect(Credentials).toEqual({ 'RoleArn.$': path })
    },
  )

  it.each(['$..a', '$.a[', '$.a.*', '$.a[?(@.b)]', '$1', '$$$'])('none may be at %s', (path) => {
    expect(() => Task.lambda(fn).assume(path as '$.a')).toThrow(
      expect.objectContaining({ code: 'expression/path-form', at: 'role' }),
    )
  })

  it('variables and raw fields that are given in several calls are all written', () => {
    const state = alone(Pass().assign({ a: 1, b: 1 }).assign({ b: 2 }).with({ A: 1 }).with({ B: 2 }), 'JSONata')
    expect(state).toMatchObject({ Assign: { a: 1, b: 2 }, A: 1, B: 2 })
  })

  it.each<[string, () => unknown, string]>([
    // its machine says it: https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
    ['its query language as a raw field', () => Pass().with({ QueryLanguage: 'JSONPath' }), 'states/raw-field'],
    ['a comment of the default', () => Choice().otherwise('A', { comment: 'why' } as never), 'core/option-unknown'],
    [
      'fields in the place of methods',
      () => (Choice as (fields: object) => unknown)({ Comment: 'why' }),
      'core/option',
    ],
    [
      'a state that is no Choice',
      () => StateMachine.named('M').choose('A?', () => 1 as never, Pass() as never),
      'core/option',
    ],
  ])('a state does not take %s', (_, mistake, code) => {
    expect(mistake).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['inputPath', () => Pass().inputPath('$.a').inputPath('$.b')],
    ['outputPath', () => Pass().outputPath('$.a').outputPath('$.b')],
    ['resultPath', () => Task.lambda(fn).resultPath('$.a').resultPath('$.b')],
    ['resultSelector', () => Task.lambda(fn).resultSelector({ a: 1 }).resultSelector({ b: 1 })],
  ])('%s stands once', (at, mistake) => {
    expect(mistake).toThrow(expect.objectContaining({ code: 'states/set-twice', at }))
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_000_000, '5', null, undefined])(
    'no time is %s',
    (seconds) => {
      const value = seconds as number
      for (const mistake of [
        () => Wait.seconds(value),
        () => Task.lambda(fn).timeoutSeconds(value),
        () => Task.lambda(fn).heartbeatSeconds(value),
      ]) {
        expect(mistake).toThrow(expect.objectContaining({ code: 'states/seconds' }))
      }
      // the timeout of a machine is a number: https://states-language.net/spec.html#toplevelfields
      expect(() => StateMachine.named('M').timeoutSeconds(value)).toThrow(
        expect.objectContaining({ code: 'states/number-range' }),
      )
    },
  )

  it('0 seconds are a wait and no timeout', () => {
    expect(() => Task.lambda(fn).timeoutSeconds(0)).toThrow(expect.objectContaining({ code: 'states/seconds' }))
    expect(() => Task.lambda(fn).heartbeatSeconds(0)).toThrow(expect.objectContaining({ code: 'states/seconds' }))
  })

  // https://states-language.net/spec.html#task-state
  it('a heartbeat is shorter than the timeout, in whichever order they are said', () => {
    for (const state of [
      () => Task.lambda(fn).timeoutSeconds(10).heartbeatSeconds(10),
      () => Task.lambda(fn).heartbeatSeconds(11).timeoutSeconds(10),
    ]) {
      expect(state).toThrow(expect.objectContaining({ code: 'states/number-range' }))
    }
    expect(alone(Task.lambda(fn).timeoutSeconds(10).heartbeatSeconds(9), 'JSONata')['HeartbeatSeconds']).toBe(9)
  })

  it.each([
    '',
    '2030-01-01',
    '2030-01-01T00:00:00',
    '2030-01-01t00:00:00Z',
    '2030-01-01T00:00:00z',
    '2030-01-01T00:00:00+01',
    ' 2030-01-01T00:00:00Z',
  ])('no time stamp is %j', (timestamp) => {
    expect(() => Wait.until(timestamp)).toThrow(expect.objectContaining({ code: 'states/timestamp' }))
  })

  it('two languages in one state are refused', () => {
    const both = Pass()
      .output(1)
      .resultPath('$.a' as never)
    for (const language of ['JSONata', 'JSONPath'] as const) {
      expect(() => alone(both, language)).toThrow(
        expect.objectContaining({ code: 'states/both-query-languages', found: 'JSONata and JSONPath' }),
      )
    }
  })

  it('each method gives a new state and leaves the old one', () => {
    const task = Task.lambda(fn)
    const before = JSON.stringify(alone(task, 'JSONata'))
    task.payload({ a: 1 }).qualifier('live').assume(role).comment('c').timeoutSeconds(1).retry({ errors: 'E' })
    task.catch('E', 'A').output(1).assign({ a: 1 }).with({ b: 1 }).end()
    expect(JSON.stringify(alone(task, 'JSONata'))).toBe(before)
    expect(alone(task.comment('one'), 'JSONata')['Comment']).toBe('one')
    expect(alone(task.comment('two'), 'JSONata')['Comment']).toBe('two')
  })

  it('fields stand in one order, whatever order they were said in', () => {
    const one = Task.lambda(fn).comment('c').payload(1).assume(role).timeoutSeconds(2).heartbeatSeconds(1)
    const other = Task.lambda(fn).heartbeatSeconds(1).timeoutSeconds(2).assume(role).payload(1).comment('c')
    const first = one.retry({ errors: 'E' }).catch('E', 'Done').assign({ a: 1 }).output(1)
    const second = other.output(1).assign({ a: 1 }).catch('E', 'Done').retry({ errors: 'E' })
    expect(JSON.stringify(write(first, 'JSONata'))).toBe(JSON.stringify(write(second, 'JSONata')))
    expect(Object.keys(write(first, 'JSONata'))).toEqual([
      'Type',
      'Comment',
      'Resource',
      'Arguments',
      'Credentials',
      'TimeoutSeconds',
      'HeartbeatSeconds',
      'Retry',
      'Catch',
      'Assign',
      'Output',
      'End',
    ])
  })
})

describe('a Choice of the record form', () => {
  const machine = StateMachine.named('M')

  it('writes its rules in their order', () => {
    const { States } = machine
      .states('Size?', {
        'Size?': Choice()
          .comment('by total')
          .when(eq(jsonata<number>`$states.input.total`, 1), 'Small')
          .when(jsonata<boolean>`$states.input.total > 100`, 'Big')
          .otherwise('Small'),
        Small: Pass().end(),
        Big: Succeed(),
      })
      .toJSON()
    expect(States['Size?']).toEqual({
      Type: 'Choice',
      Comment: 'by total',
      Choices: [
        { Condition: '{% ($states.input.total) = 1 %}', Next: 'Small' },
        { Condition: '{% $states.input.total > 100 %}', Next: 'Big' },
      ],
      Default: 'Small',
    })
  })

  it('has neither Next nor End', () => {
    const { States } = machine
      .states('C', { C: Choice().when(jsonata<boolean>`true`, 'D').end(), D: Succeed() })
      .toJSON()
    expect(Object.keys(States['C'] ?? {})).toEqual(['Type', 'Choices'])
  })

  it('has at least one rule', () => {
    for (const choice of [Choice(), Choice().otherwise('D'), Choice().end()]) {
      expect(() => machine.states('C', { C: choice as never, D: Succeed() }).toJSON()).toThrow(
        expect.objectContaining({ code: 'states/no-transition' }),
      )
      const flow = forged<{ next(name: string, state: unknown): { toJSON(): unknown } }>(
        machine.next('C', choice as never),
      )
      expect(() => flow.next('D', Pass()).toJSON()).toThrow(
        expect.objectContaining({ code: 'states/choice-without-branches' }),
      )
    }
  })

  it('goes to states that exist', () => {
    const choice = Choice().when(jsonata<boolean>`true`, 'Missing').otherwise('Lost')
    expect(() => (machine.next('C', choice) as unknown as { toJSON(): unknown }).toJSON()).toThrow(
      expect.objectContaining({ code: 'states/state-unknown', found: "Lost', 'Missing" }),
    )
  })
})
