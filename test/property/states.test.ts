import fc from 'fast-check'
import jsonataOf from 'jsonata'
import { describe, expect, it } from 'vitest'
import { access } from '../../src/access/access.js'
import { isArnwrightError } from '../../src/core/error.js'
import type { Finding } from '../../src/core/finding.js'
import * as refusals from '../../src/core/refusals.js'
import { and, eq, gt, gte, isNull, isPresent, lt, lte, not, or } from '../../src/expression/condition.js'
import { States } from '../../src/expression/intrinsic.js'
import { jsonata } from '../../src/expression/jsonata.js'
import { nodeOf } from '../../src/expression/node.js'
import { reference } from '../../src/expression/reference.js'
import { checkStateMachine } from '../../src/integrations/check-state-machine.js'
import { Task } from '../../src/integrations/task.js'
import { Choice } from '../../src/states/builders/choice.js'
import { Fail } from '../../src/states/builders/fail.js'
import { ItemReader } from '../../src/states/builders/item-reader.js'
import { MapState } from '../../src/states/builders/map.js'
import { Parallel } from '../../src/states/builders/parallel.js'
import { Pass } from '../../src/states/builders/pass.js'
import { Succeed } from '../../src/states/builders/succeed.js'
import { Wait } from '../../src/states/builders/wait.js'
import { StateMachine } from '../../src/states/state-machine.js'
import { seed } from '../setup.ts'
import { leaveOutStacks } from './anything.ts'

const runs = 2_500
const fn = 'arn:aws:lambda:us-east-1:123456789012:function:F'

/** Any function of the library, for a caller without a compiler. */
type Untyped = (...args: unknown[]) => unknown

// biome-ignore lint/suspicious/noExplicitAny: builders are called with anything, which is what is tested
type Builder = any

const machine = StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:M').runAs(
  'arn:aws:iam::123456789012:role/R',
)

// --- any value ----------------------------------------------------------------------------------------

const special = fc.constantFrom<unknown>(
  reference('input'),
  (reference('variable') as Builder).a,
  jsonata`$uuid()`,
  States.Format('{}', 1),
  eq(reference<number>('input'), 1),
  Pass(),
  Task.lambda(fn),
  machine,
  machine.next('A', Pass()),
  Symbol('s'),
  () => undefined,
  (value: unknown) => value,
  new Proxy({}, {}),
  new Date(Number.NaN),
  '$.a',
  '{% $x %}',
  'States.ALL',
  'arn:aws:iam::123456789012:role/R',
  fn,
  '${Token[1]}',
  'A',
)

const anything = fc.oneof(
  { weight: 3, arbitrary: special },
  {
    weight: 5,
    arbitrary: fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
      maxDepth: 3,
    }),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.record({ errors: fc.anything(), oneOf: fc.anything(), level: fc.anything(), raw: fc.anything() }),
  },
)

const codes: ReadonlySet<string> = new Set(Object.values(refusals).map(({ code }) => code))

/** A value comes out, or an error of the library; and what comes out can be written, or is refused. */
const holds = (call: () => unknown): void => {
  try {
    const value = call()
    JSON.stringify(typeof value === 'object' && value !== null && 'toJSON' in value ? value : null)
  } catch (error) {
    if (!isArnwrightError(error)) throw error
    if (!codes.has(error.code)) throw error
  }
}

/** The errors that the checker finds in what a builder wrote: there should be none. */
const errorsIn = (document: unknown): readonly Finding[] =>
  checkStateMachine(document).filter(({ severity }) => severity === 'error')

/** A state is put into machines of both languages and written; what is written is what the checker takes. */
const written = (state: () => unknown, judged = true): void => {
  for (const language of ['JSONata', 'JSONPath'] as const) {
    holds(() => {
      const flow = machine.queryLanguage(language).next('A', state() as never) as Builder
      const [error] = judged ? errorsIn(JSON.parse(JSON.stringify(flow))) : []
      if (error !== undefined) throw new Error(`${JSON.stringify(error)} in ${JSON.stringify(flow)}`)
      return access(flow as never)
    })
  }
}

const input = reference<unknown>('input') as Builder

const grouped = (use: (group: Builder) => unknown): void =>
  written(
    () => (scope: Builder) => use((Parallel(scope) as Builder).branch((flow: Builder) => flow.next('In', Pass()))),
  )

const mapped = (use: (each: Builder) => Builder): void =>
  written(
    () => (scope: Builder) =>
      use(MapState.distributed(scope, 'STANDARD')).processor((flow: Builder) => flow.next('In', Pass())),
  )

/** A text, as JavaScript makes a name of any value; some values have none. */
const nameOf = (value: unknown): string => (typeof value === 'string' ? value : fc.stringify(value))

/** A value in a message; references refuse to be looked into. */
const shown = (value: unknown): string => (nodeOf(value) === undefined ? fc.stringify(value) : 'an expression')

const functions: Readonly<Record<string, (a: unknown, b: unknown) => unknown>> = {
  'a field of a reference': (a) => written(() => Pass().output(input[nameOf(a)])),
  'a variable': (a) => written(() => Pass().output((reference('variable') as Builder)[nameOf(a)])),
  'jsonata with a value': (a, b) => written(() => Pass().output(jsonata`$f(${a}, ${b})` as never)),
  'jsonata as a function': (a, b) => holds(() => (jsonata as Untyped)(a, b)),
  'States.Format': (a, b) => written(() => Task.lambda(fn).assume((States.Format as Untyped)(a, b) as never)),
  eq: (a, b) => written(() => Pass().output((eq as Untyped)(a, b) as never)),
  lt: (a, b) => written(() => Choice().when((lt as Untyped)(input.a, b) as never, a as string)),
  'lte, gt, gte': (a, b) => {
    for (const test of [lte, gt, gte]) holds(() => (test as Untyped)(a, b))
  },
  'and, or': (a, b) => {
    for (const test of [and, or]) written(() => Choice().when((test as Untyped)(a, b) as never, 'B'))
  },
  not: (a) => written(() => Choice().when((not as Untyped)(a) as never, 'B')),
  'isNull, isPresent': (a) => {
    for (const test of [isNull, isPresent]) written(() => Pass().output({ is: (test as Untyped)(a) as never }))
  },
  'Pass().output': (a) => written(() => Pass().output(a as never)),
  'Pass().parameters': (a) => written(() => Pass().parameters(a as never)),
  'Pass().result and resultPath': (a, b) => written(() => (Pass() as Builder).result(a).resultPath(b)),
  'Pass().assign': (a) => written(() => Pass().assign(a as never)),
  // what is said raw is the author's affair
  'Pass().with and comment': (a, b) =>
    written(
      () =>
        Pass()
          .with(a as never)
          .comment(b as never),
      false,
    ),
  'Pass().next': (a) => written(() => Pass().next(a as never)),
  'Wait.seconds': (a) => written(() => (Wait.seconds as Untyped)(a)),
  'Wait.until': (a) => written(() => (Wait.until as Untyped)(a)),
  'Succeed().output': (a) => written(() => Succeed().output(a as never)),
  Fail: (a, b) => {
    written(() => (Fail as Untyped)(a))
    written(() => (Fail as Untyped)({ error: a, cause: b }))
  },
  'Choice().when and otherwise': (a, b) => written(() => (Choice() as Builder).when(a, b).otherwise(a)),
  'Task.lambda': (a) => written(() => (Task.lambda as Untyped)(a)),
  payload: (a) => written(() => Task.lambda(fn).payload(a as never)),
  'qualifier, times': (a, b) =>
    written(() => (Task.lambda(fn) as Builder).timeoutSeconds(a).heartbeatSeconds(b).qualifier(a)),
  assume: (a, b) => written(() => (Task.lambda(fn) as Builder).assume(a, b)),
  'assume one of': (a) => written(() => (Task.lambda(fn) as Builder).assume('$.roleArn', { oneOf: a })),
  retry: (a, b) => written(() => (Task.lambda(fn) as Builder).retry(a).retry({ errors: b })),
  catch: (a, b) => written(() => (Task.lambda(fn) as Builder).catch(a, 'A', b)),
  'catch with options': (a, b) =>
    written(() => (Task.lambda(fn) as Builder).catch('E', b, { resultPath: a, output: b })),
  'resultSelector, outputPath': (a, b) => written(() => (Task.lambda(fn) as Builder).resultSelector(a).outputPath(b)),
  'output and assign of a Task': (a, b) => written(() => (Task.lambda(fn) as Builder).output(a).assign(b)),
  'Parallel, arguments and branch': (a, b) =>
    written(
      () => (scope: Builder) => (Parallel(scope) as Builder).arguments(a).branch((f: Builder) => f.next(b, Pass())),
    ),
  'Parallel, handled': (a, b) =>
    grouped((group) => group.retry({ errors: a, maxAttempts: b }).catch(b, 'B', { output: a })),
  'Parallel, result': (a, b) => grouped((group) => group.resultSelector(a).resultPath(b).outputPath(a)),
  'MapState, items': (a, b) => mapped((each) => each.items(a).itemSelector(b)),
  'MapState, numbers': (a, b) => mapped((each) => each.maxConcurrency(a).toleratedFailurePercentage(b).label(a)),
  'MapState, batches': (a, b) => mapped((each) => each.itemBatcher({ maxItemsPerBatch: a }, b)),
  'MapState, results': (a, b) => mapped((each) => each.resultWriter({ bucket: a, prefix: b })),
  'ItemReader.csv': (a, b) => mapped((each) => each.itemReader((ItemReader.csv as Untyped)({ bucket: a, key: a }, b))),
  'ItemReader.objects': (a, b) =>
    mapped((each) => each.itemReader((ItemReader.objects as Untyped)({ bucket: a, maxItems: b }))),
  'StateMachine.named': (a) => holds(() => (StateMachine.named as Untyped)(a)),
  runAs: (a) => holds(() => (machine as Builder).runAs(a)),
  'queryLanguage, type, input': (a, b) => holds(() => (machine as Builder).queryLanguage(a).type(b).input(a)),
  'comment, timeoutSeconds, tracing': (a, b) =>
    holds(() => (machine as Builder).comment(a).tracing(b).timeoutSeconds(b).next('A', Pass())),
  logTo: (a, b) => {
    holds(() => (machine as Builder).logTo(a, b))
    holds(() => (machine as Builder).logTo('arn:aws:logs:us-east-1:123456789012:log-group:l', b))
  },
  encryptWith: (a, b) => {
    holds(() => (machine as Builder).encryptWith(a, b))
    holds(() => (machine as Builder).encryptWith('arn:aws:kms:us-east-1:123456789012:key/k', b))
  },
  next: (a, b) => holds(() => (machine as Builder).next('A', Pass()).next(a, b)),
  choose: (a, b) => {
    holds(() => (machine as Builder).choose(a, b))
    holds(() => (machine as Builder).choose('A', ({ when }: Builder) => when(a, b).otherwise(b)))
    holds(() => (machine as Builder).choose('A', ({ when }: Builder) => when(jsonata`true`, () => a)))
  },
  'goto, line': (a, b) => holds(() => (machine as Builder).next('A', Pass()).goto(a).line(a, b)),
  states: (a, b) => {
    holds(() => (machine as Builder).states(a, b))
    holds(() => (machine as Builder).states('A', { A: a, B: b }))
  },
  access: (a) => holds(() => (access as Untyped)(a)),
}

describe(`${runs} random values into each function end in a value or an error of the library`, () => {
  // made once for all functions, since making them takes longer than calling any of these
  const cases = fc.sample(fc.tuple(anything, anything), { numRuns: runs, seed })
  leaveOutStacks()

  it.each(Object.keys(functions))('%s', (name) => {
    const run = functions[name] ?? expect.fail()
    for (const [a, b] of cases) {
      try {
        run(a, b)
      } catch (cause) {
        throw new Error(`seed ${seed}: ${name}(${shown(a)}, ${shown(b)}): ${String(cause)}`, { cause })
      }
    }
  })
})

// --- templates ----------------------------------------------------------------------------------------

/** Runs every JSONata string of a written template, as Step Functions does. */
const evaluateAll = async (value: unknown, states: unknown): Promise<unknown> => {
  if (typeof value === 'string') {
    const inside = /^\{%([\s\S]*)%\}$/.exec(value)?.[1]
    if (inside === undefined) return value
    const result: unknown = await jsonataOf(inside).evaluate({}, { states })
    return result
  }
  if (Array.isArray(value)) return Promise.all(value.map((item) => evaluateAll(item, states)))
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).map(async ([name, part]) => [name, await evaluateAll(part, states)] as const)
  return Object.fromEntries(await Promise.all(parts))
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('{', '%', '}', '"', "'", '`', '\\', '$', '.', 'a', ' ', '\n') }),
)

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3 }),
  ),
})).value

const outputOf = (template: unknown): unknown =>
  JSON.parse(JSON.stringify(machine.next('A', Pass().output(template as null)))).States.A.Output

describe('templates come back', () => {
  it('plain data means itself, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(json, async (data) => {
        expect(await evaluateAll(outputOf(data), {})).toEqual(JSON.parse(JSON.stringify(data)))
      }),
      { numRuns: 2_000 },
    )
  })

  it('plain data of JSONPath is written as it is, or refused for the name of a field', () => {
    fc.assert(
      fc.property(json, (data) => {
        const state = Pass().result(data as null)
        const expected = JSON.parse(JSON.stringify(data))
        try {
          const flow = machine.queryLanguage('JSONPath').next('A', state)
          expect(JSON.parse(JSON.stringify(flow)).States.A.Result).toEqual(expected)
        } catch (error) {
          if (!isArnwrightError(error)) throw error
          expect(error.code).toBe('expression/template-key')
          expect(JSON.stringify(data)).toContain('.$":')
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('data in a jsonata template means itself', async () => {
    await fc.assert(
      fc.asyncProperty(json, async (data) => {
        const result = await evaluateAll(outputOf(jsonata`{ "data": ${data} }`), {})
        // JSONata unpacks no list inside an object
        expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(JSON.stringify({ data })))
      }),
      { numRuns: 1_000 },
    )
  })

  it('a reference finds its field, whatever its name', async () => {
    // a name of digits is an index
    const name = text.filter((value) => !/^(?:0|[1-9]\d*)$/.test(value) && value !== '__proto__')
    await fc.assert(
      fc.asyncProperty(name, name, async (outer, inner) => {
        const data = { other: 1, [outer]: { other: 1, [inner]: 'found' } }
        expect(await evaluateAll(outputOf(input[outer][inner]), { input: data })).toBe('found')
      }),
      { numRuns: 1_000 },
    )
  })

  it('text in States.Format comes back once its escapes are read', () => {
    fc.assert(
      fc.property(text, (data) => {
        const task = Task.lambda(fn).assume(States.Format('{}', data))
        const flow = machine.queryLanguage('JSONPath').next('A', task)
        const written: string = JSON.parse(JSON.stringify(flow)).States.A.Credentials['RoleArn.$']
        const argument = /^States\.Format\('\{\}', '((?:[^'{}\\]|\\['{}\\])*)'\)$/.exec(written)?.[1]
        expect(argument?.replace(/\\(.)/g, '$1')).toBe(data)
      }),
      { numRuns: 2_000 },
    )
  })
})

// --- machines -----------------------------------------------------------------------------------------

/** One step of a random machine. */
type Step =
  | { readonly kind: 'pass' | 'task' | 'wait' | 'assign' }
  | { readonly kind: 'choose'; readonly ways: readonly (readonly Step[])[]; readonly otherwise: boolean }
  | { readonly kind: 'goto'; readonly to: number }
  | { readonly kind: 'catch'; readonly to: number }

const steps = fc.letrec<{ step: Step; steps: Step[] }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 2 },
    fc.record({ kind: fc.constantFrom('pass' as const, 'task' as const, 'wait' as const, 'assign' as const) }),
    fc.record({ kind: fc.constant('catch' as const), to: fc.nat(20) }),
    fc.record({ kind: fc.constant('goto' as const), to: fc.nat(20) }),
    fc.record({
      kind: fc.constant('choose' as const),
      ways: fc.array(tie('steps'), { minLength: 1, maxLength: 3 }),
      otherwise: fc.boolean(),
    }),
  ),
  steps: fc.array(tie('step'), { maxLength: 5 }),
})).steps

/** Builds the machine; every name it takes is counted, so that `goto` and `catch` name states that are there. */
const build = (program: readonly Step[], language: 'JSONata' | 'JSONPath'): Builder => {
  const names: string[] = ['Start']
  const fresh = (kind: string): string => {
    const name = `${kind} ${names.length}`
    names.push(name)
    return name
  }
  // any state may be gone back to
  const next = (flow: Builder, name: string, state: unknown): Builder => flow.loop(name).next(name, state)
  const target = (to: number): string => names[to % names.length] ?? 'Start'
  const follow = (flow: Builder, list: readonly Step[]): Builder => {
    let at = flow
    for (const step of list) {
      switch (step.kind) {
        case 'pass':
          at = next(at, fresh('Pass'), Pass())
          break
        case 'task':
          at = next(at, fresh('Task'), (scope: Builder) => Task.lambda(fn).payload({ id: scope.input.id }))
          break
        case 'wait':
          at = next(at, fresh('Wait'), Wait.seconds(1))
          break
        case 'assign':
          at = next(at, fresh('Assign'), (scope: Builder) =>
            Pass().assign({ x: scope.input.x, y: [1, '{%', scope.input] }),
          )
          break
        case 'catch': {
          const to = target(step.to)
          at = next(at, fresh('Catch'), Task.lambda(fn).catch('States.ALL', to))
          break
        }
        case 'goto':
          // nothing follows a goto: the rest of the way is another machine's
          return at.goto(target(step.to))
        case 'choose': {
          const name = fresh('Choice')
          const [first = [], ...more] = step.ways
          at = at.loop(name).choose(name, (scope: Builder) => {
            const test = gt(scope.input.total, 1)
            const way = (list: readonly Step[]) => (inner: Builder) => follow(inner, list)
            const ways = more.reduce((all, list) => all.when(test, way(list)), scope.when(test, way(first)))
            return step.otherwise ? ways.otherwise(way([])) : ways.otherwise()
          })
          // every way may have ended; a state that waits for one is then refused, which the caller counts as no machine
          break
        }
      }
    }
    return at
  }
  const begun = next(machine.queryLanguage(language), 'Start', Pass())
  const flow = follow(begun, program)
  return ends(flow) ? flow : flow.next('End', Succeed())
}

/** Whether nothing can follow. */
const ends = (flow: Builder): boolean => {
  try {
    flow.next('Probe', Succeed())
    return false
  } catch {
    return true
  }
}

const targetsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    (name === 'Next' || name === 'Default') && typeof part === 'string' ? [part] : targetsIn(part),
  )
}

describe.each(['JSONata', 'JSONPath'] as const)('a random machine in %s', (language) => {
  it('builds, and every transition names a state', () => {
    let built = 0
    let refused = 0
    fc.assert(
      fc.property(steps, (program) => {
        let text: string
        try {
          text = JSON.stringify(build(program, language))
        } catch (error) {
          if (!isArnwrightError(error)) throw error
          // a step after ways that all ended, a loop without an end, or a way to nowhere: no other refusal
          expect(error.code).toMatch(/^states\/(?:flow-ended|no-terminal-state)$/)
          refused++
          return
        }
        built++
        const { StartAt, States: states } = JSON.parse(text)
        expect(StartAt).toBe('Start')
        const names = new Set(Object.keys(states))
        for (const target of targetsIn(states)) expect(names).toContain(target)
        for (const state of Object.values<Builder>(states)) {
          const ways = Number('Next' in state) + Number('End' in state)
          const expected = ['Choice', 'Succeed', 'Fail'].includes(state.Type) ? 0 : 1
          expect(ways).toBe(expected)
          if (state.Type === 'Choice') expect(state.Choices.length).toBeGreaterThan(0)
        }
        // the same input gives the same bytes
        expect(JSON.stringify(build(program, language))).toBe(text)
        const documents = JSON.stringify(access(build(program, language)))
        expect(JSON.stringify(access(build(program, language)))).toBe(documents)
      }),
      { numRuns: 2_000 },
    )
    // the property is about machines: most programs have to be one
    expect(built).toBeGreaterThan(refused)
  })
})
