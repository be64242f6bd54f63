import { describe, expect, it } from 'vitest'
import {
  boolean,
  isBoolean,
  isNumeric,
  isString,
  isTimestamp,
  matches,
  numeric,
  text,
  timestamp,
} from '../../../src/expression/choice-tests.ts'
import { and, eq, gt, gte, isNull, isPresent, lt, lte, not, or } from '../../../src/expression/condition.ts'
import { States } from '../../../src/expression/intrinsic.ts'
import { jsonata } from '../../../src/expression/jsonata.ts'
import { checkStateMachine } from '../../../src/integrations/check-state-machine.ts'
import { Task } from '../../../src/integrations/task.ts'
import { Choice } from '../../../src/states/builders/choice.ts'
import { Fail } from '../../../src/states/builders/fail.ts'
import { ItemReader } from '../../../src/states/builders/item-reader.ts'
import { MapState } from '../../../src/states/builders/map.ts'
import { Parallel } from '../../../src/states/builders/parallel.ts'
import { Pass } from '../../../src/states/builders/pass.ts'
import { Succeed } from '../../../src/states/builders/succeed.ts'
import { Wait } from '../../../src/states/builders/wait.ts'
import { fieldsOf, isStateType, type ObjectKind } from '../../../src/states/check/fields.ts'
import { StateMachine } from '../../../src/states/state-machine.ts'

interface Input {
  readonly n: number
  readonly at: string
  readonly yes: boolean
  readonly list: readonly number[]
  readonly order: { readonly id: string }
}

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:Echo'
const machine = StateMachine.named('Fields').input<Input>()
const jsonPath = machine.queryLanguage('JSONPath')

const retrier = {
  comment: 'again',
  errors: ['Lambda.TooManyRequestsException', 'Busy'],
  intervalSeconds: 1,
  maxAttempts: 2,
  backoffRate: 1.5,
  maxDelaySeconds: 60,
  jitterStrategy: 'FULL',
} as const

// Each field of each object of the language, written by a method of its own, in the language that has it.
const machines = {
  'a machine': machine
    .comment('why')
    .timeoutSeconds(60)
    .with({ Version: '1.0' })
    .next('Done', Succeed().comment('why').output({ n: 1 })),
  'Task, JSONata': machine
    .next('T', ({ input }) =>
      Task.lambda(fn)
        .comment('why')
        .payload({ n: input.n })
        .assume(jsonata<string>`$states.input.role`)
        .timeoutSeconds(60)
        .heartbeatSeconds(jsonata<number>`$states.input.n`)
        .retry(retrier, { errors: 'States.ALL' })
        .catch('Bad', 'B', {
          comment: 'why',
          output: ({ errorOutput }) => ({ why: errorOutput.Cause }),
          assign: ({ errorOutput }) => ({ error: errorOutput.Error }),
        })
        .output(({ result }) => ({ all: result }))
        .assign(({ result }) => ({ last: result.StatusCode })),
    )
    .next('U', Task.lambda(fn))
    .line('B', Fail({ error: jsonata<string>`$error`, cause: 'what happened' }).comment('why')),
  'Task, JSONPath': jsonPath
    .next(
      'T',
      Task.lambda(fn)
        .payload(5)
        .assume('$.role')
        .inputPath('$.order')
        .timeoutSeconds(60)
        .heartbeatSeconds(30)
        .resultSelector(({ result }) => ({ code: result.StatusCode }))
        .resultPath('$.call')
        .outputPath('$.call.code')
        .catch('Bad', 'B', {
          resultPath: '$.error',
          assign: ({ errorOutput }) => ({ why: errorOutput.Cause }),
        })
        .assign({ x: 1 }),
    )
    .line('B', ({ input }) => Fail({ error: input.error.Error, cause: States.Format('because of {}', 'it') })),
  'Task, with times from paths': jsonPath.next('T', ({ input }) =>
    Task.lambda(fn).assume('arn:aws:iam::123456789012:role/R').timeoutSeconds(input.n).heartbeatSeconds(input.n),
  ),
  'Pass, JSONata': machine.next('P', ({ input }) =>
    Pass().comment('why').output({ n: input.n }).assign({ n: input.n }),
  ),
  'Pass, JSONPath': jsonPath
    .next('A', ({ input }) =>
      Pass().parameters({ n: input.n }).resultPath('$.p').outputPath('$.p').assign({ n: input.n }),
    )
    .next('B', Pass().inputPath('$.n').result({ n: 1 })),
  'a JSONata state in a JSONPath machine': jsonPath.next('P', Pass().output(1)),
  'Wait, JSONata': machine
    .next('A', ({ input }) => Wait.seconds(input.n).comment('why').output({ n: 1 }).assign({ n: input.n }))
    .next('B', Wait.until('2030-01-01T00:00:00Z')),
  'Wait, JSONPath': jsonPath
    .next('A', Wait.seconds(1).inputPath('$.order').outputPath('$.id'))
    .next('B', ({ context }) => Wait.until(context.Execution.StartTime))
    .next('C', Wait.until(new Date(0)))
    .next('D', Wait.seconds(5).assign({ waited: 5 }))
    .next('E', ({ vars }) => Wait.seconds(vars.waited)),
  'Choice, JSONata': machine.states('C', {
    C: Choice()
      .comment('why')
      .when(jsonata<boolean>`true`, 'D', { comment: 'why', assign: { a: 1 }, output: { n: 1 } })
      .otherwise('D', { assign: { a: 2 }, output: jsonata`$states.input` }),
    D: Succeed(),
  }),
  'Choice, JSONPath': jsonPath
    .choose('C', ({ input, when }) =>
      [
        eq(input.at, 'x'),
        lt(input.at, 'x'),
        lte(input.at, 'x'),
        gt(input.at, 'x'),
        gte(input.at, 'x'),
        eq(input.at, text(input.at)),
        lt(input.at, text(input.at)),
        lte(input.at, text(input.at)),
        gt(input.at, text(input.at)),
        gte(input.at, text(input.at)),
        eq(input.n, 1),
        lt(input.n, 1),
        lte(input.n, 1),
        gt(input.n, 1),
        gte(input.n, 1),
        eq(input.n, numeric(input.n)),
        lt(input.n, numeric(input.n)),
        lte(input.n, numeric(input.n)),
        gt(input.n, numeric(input.n)),
        gte(input.n, numeric(input.n)),
        eq(input.at, timestamp('2030-01-01T00:00:00Z')),
        lt(input.at, timestamp('2030-01-01T00:00:00Z')),
        lte(input.at, timestamp('2030-01-01T00:00:00Z')),
        gt(input.at, timestamp('2030-01-01T00:00:00Z')),
        gte(input.at, timestamp('2030-01-01T00:00:00Z')),
        eq(input.at, timestamp(input.at)),
        lt(input.at, timestamp(input.at)),
        lte(input.at, timestamp(input.at)),
        gt(input.at, timestamp(input.at)),
        gte(input.at, timestamp(input.at)),
        eq(input.yes, true),
        eq(input.yes, boolean(input.yes)),
        matches(input.at, 'a*'),
        isNull(input.at),
        isPresent(input.at),
        isNumeric(input.at),
        isString(input.at),
        isBoolean(input.at),
        isTimestamp(input.at),
        not(eq(input.n, 1)),
      ]
        .reduce(
          // a Choice of as many branches; the first is written below
          (branches, one) =>
            branches.when(and(one, or(one, not(and(one)))), (flow) => flow, {
              comment: 'why',
              assign: { a: 1 },
            }) as typeof branches,
          when(eq(input.n, 0), (flow) => flow),
        )
        .otherwise((flow) => flow, { assign: { a: 2 } }),
    )
    .next('D', Succeed().inputPath('$.order').outputPath('$.id')),
  'Choice with paths': jsonPath
    .next('V', Pass().assign({ v: 'x' }))
    .next('C', ({ vars }) => Choice().inputPath('$.order').outputPath('$.id').when(eq(vars.v, 'x'), 'D').otherwise('D'))
    .line('D', Succeed()),
  'Parallel, JSONata': machine.next('P', (scope) =>
    Parallel(scope)
      .arguments({ n: scope.input.n })
      .branch((flow) => flow.next('A', Pass()), { comment: 'why' })
      .comment('why')
      .retry(retrier)
      .output(({ result }) => result)
      .assign(({ result }) => ({ all: result })),
  ),
  'Parallel, JSONPath': jsonPath
    .next('P', (scope) =>
      Parallel(scope)
        .inputPath('$.order')
        .branch((flow) => flow.next('A', Pass()))
        .resultSelector(({ result }) => ({ all: result }))
        .resultPath('$.all')
        .outputPath('$.all')
        .assign({ n: 1 })
        .catch('States.ALL', 'B', { resultPath: null }),
    )
    .next('Q', (scope) =>
      Parallel(scope)
        .parameters({ n: 1 })
        .branch((flow) => flow.next('C', Pass())),
    )
    .line('B', Fail()),
  'Map, JSONata': machine
    .next('M', (scope) =>
      MapState.distributed(scope, 'EXPRESS')
        .items(scope.input.list)
        .itemSelector(({ item }) => ({ item }))
        .itemBatcher({ maxItemsPerBatch: 5, maxInputBytesPerBatch: 1000 }, { n: scope.input.n })
        .maxConcurrency(2)
        .toleratedFailureCount(1)
        .toleratedFailurePercentage(1.5)
        .label('Runs')
        .resultWriter({ bucket: 'b', prefix: 'p', outputType: 'JSONL', transformation: 'COMPACT' })
        .processor((flow) => flow.next('I', Pass()), { comment: 'why' })
        .comment('why')
        .retry(retrier)
        .output(({ result }) => result)
        .assign(({ result }) => ({ run: result.MapRunArn })),
    )
    .next('N', (scope) =>
      MapState.distributed(scope, 'STANDARD')
        .itemReader(ItemReader.csv({ bucket: 'b', key: 'k', maxItems: 5 }, { delimiter: 'TAB', headers: ['a', 'b'] }))
        .processor((flow) => flow.next('J', Pass())),
    ),
  'Map, JSONPath': jsonPath
    .next('M', (scope) =>
      MapState.distributed(scope, 'STANDARD')
        .items(scope.input.list)
        .itemBatcher({ maxItemsPerBatch: scope.input.n, maxInputBytesPerBatch: scope.input.n })
        .maxConcurrency(scope.input.n)
        .toleratedFailureCount(scope.input.n)
        .toleratedFailurePercentage(scope.input.n)
        .resultWriter({ bucket: 'b' })
        .processor((flow) => flow.next('I', Pass()))
        .resultSelector(({ result }) => ({ run: result.MapRunArn }))
        .resultPath('$.run')
        .outputPath('$.run')
        .assign({ n: 1 })
        .catch('States.ALL', 'B'),
    )
    .next('N', (scope) =>
      MapState.distributed(scope, 'STANDARD')
        .inputPath('$.order')
        .itemReader(ItemReader.json()({ bucket: 'b', key: 'k' }, { itemsPointer: '/items' }))
        .processor((flow) => flow.next('J', Pass())),
    )
    .next('O', (scope) =>
      MapState.distributed(scope, 'STANDARD')
        .itemReader(
          ItemReader.athenaManifest()({ bucket: 'b', key: 'k', maxItems: scope.context.State.RetryCount }, 'CSV'),
        )
        .processor((flow) => flow.next('K', Pass())),
    )
    .next('Q', (scope) =>
      MapState.distributed(scope, 'STANDARD')
        .itemReader(ItemReader.flattened()({ bucket: 'b', prefix: 'p' }, 'JSONL'))
        .processor((flow) => flow.next('L', Pass())),
    )
    .line('B', Fail()),
}

/** What has no method, and why. */
const without: Readonly<Record<string, string>> = {
  'branch QueryLanguage': 'the machine has it, and each state that is written in another',
  'processor QueryLanguage': 'as for branches',
  'Map Iterator': 'deprecated: ItemProcessor',
  'Map Parameters': 'deprecated: ItemSelector',
  'NestedRule Comment': 'a test is a value, which may stand in several rules',
}

type Found = Map<string, Set<string>>

/** The fields that stand in a document, by the kind of object that they are of. */
const collect = (document: unknown): Found => {
  const found: Found = new Map()
  const open: [unknown, ObjectKind][] = [[document, 'machine']]
  const all = (value: unknown, kind: ObjectKind): unknown =>
    Array.isArray(value) ? open.push(...value.map((each): [unknown, ObjectKind] => [each, kind])) : undefined
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, kind] = next
    if (typeof value !== 'object' || value === null) continue
    const fields = value as Readonly<Record<string, unknown>>
    const known = found.get(kind) ?? new Set()
    for (const name of Object.keys(fields)) known.add(name)
    found.set(kind, known)
    for (const state of Object.values(fields['States'] ?? {})) {
      const { Type } = state as { readonly Type: string }
      if (isStateType(Type)) open.push([state, Type])
    }
    all(fields['Branches'], 'branch')
    all(fields['Retry'], 'Retrier')
    all(fields['Catch'], 'Catcher')
    all(fields['Choices'], 'ChoiceRule')
    all(fields['And'], 'NestedRule')
    all(fields['Or'], 'NestedRule')
    open.push([fields['Not'], 'NestedRule'], [fields['ItemProcessor'], 'processor'])
    for (const name of [
      'ProcessorConfig',
      'ItemReader',
      'ReaderConfig',
      'ItemBatcher',
      'ResultWriter',
      'WriterConfig',
      'Credentials',
    ] as const) {
      open.push([fields[name], name])
    }
  }
  return found
}

const documents = Object.entries(machines).map(([name, each]) => ({ name, document: JSON.parse(JSON.stringify(each)) }))

describe('the builders', () => {
  it.each(documents)('write what the checker takes: $name', ({ document }) => {
    expect(checkStateMachine(document).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  const written = documents.map(({ document }) => collect(document))
  const kinds = Object.keys(fieldsOf) as ObjectKind[]

  it.each(kinds)('have a method for every field of a %s', (kind) => {
    const have = new Set(written.flatMap((found) => [...(found.get(kind) ?? [])]))
    // a rule and one inside another hold the same tests; every state names its language where it is not the machine's
    if (kind === 'ChoiceRule')
      for (const found of written) for (const name of found.get('NestedRule') ?? []) have.add(name)
    if (isStateType(kind) && written.some((found) => found.get('Pass')?.has('QueryLanguage'))) have.add('QueryLanguage')
    // a computed value ends with .$ in JSONPath, whatever the field
    for (const name of [...have]) have.add(name.replace(/\.\$$/, ''))
    const missing = Object.keys(fieldsOf[kind]).filter((name) => !have.has(name) && !(`${kind} ${name}` in without))
    expect(missing).toEqual([])
  })
})
