import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import { Account } from '../../../src/arn/account.js'
import {
  isBoolean,
  isNumeric,
  isString,
  isTimestamp,
  matches,
  numeric,
  text,
  timestamp,
} from '../../../src/expression/choice-tests.js'
import { eq, gt, lte } from '../../../src/expression/condition.js'
import { Task } from '../../../src/integrations/task.js'
import { Fragment } from '../../../src/states/builders/fragment.js'
import { ItemReader } from '../../../src/states/builders/item-reader.js'
import { MapState } from '../../../src/states/builders/map.js'
import { Parallel } from '../../../src/states/builders/parallel.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import type { AnyScope } from '../../../src/states/types/inner.js'
import { forged } from '../../refused.ts'
import { checked } from '../../run/interpreter.ts'

const dev = Account('123456789012', 'us-east-1')
const fn = dev.arn('lambda', 'function:Echo')
const named = StateMachine.named(dev.arn('states', 'stateMachine:Orders')).runAs(dev.arn('iam', 'role/R'))
const jsonPath = StateMachine.named('M').queryLanguage('JSONPath').input<{ bucket: string; n: number }>()

// the documents of https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
const getObject = 'arn:aws:states:::s3:getObject'
const place = { bucket: 'b', key: 'k' }
const parameters = { Bucket: 'b', Key: 'k' }
const readers = [
  {
    what: 'CSV with its header',
    reader: ItemReader.csv(place),
    written: {
      Resource: getObject,
      ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
      Parameters: parameters,
    },
  },
  {
    what: 'CSV with given headers, a version and a maximum',
    reader: ItemReader.csv({ ...place, versionId: 'v', maxItems: 5 }, { headers: ['a', 'c'], delimiter: 'TAB' }),
    written: {
      Resource: getObject,
      ReaderConfig: {
        InputType: 'CSV',
        CSVDelimiter: 'TAB',
        CSVHeaderLocation: 'GIVEN',
        CSVHeaders: ['a', 'c'],
        MaxItems: 5,
      },
      Parameters: { ...parameters, VersionId: 'v' },
    },
  },
  {
    what: 'a list in a JSON file',
    reader: ItemReader.json<{ id: string }>()(place, { itemsPointer: '/data/items' }),
    written: {
      Resource: getObject,
      ReaderConfig: { InputType: 'JSON', ItemsPointer: '/data/items' },
      Parameters: parameters,
    },
  },
  {
    what: 'JSON Lines',
    reader: ItemReader.jsonl()(place),
    written: { Resource: getObject, ReaderConfig: { InputType: 'JSONL' }, Parameters: parameters },
  },
  {
    what: 'Parquet',
    reader: ItemReader.parquet()(place),
    written: { Resource: getObject, ReaderConfig: { InputType: 'PARQUET' }, Parameters: parameters },
  },
  {
    what: 'an Athena manifest',
    reader: ItemReader.athenaManifest()(place, 'CSV'),
    written: {
      Resource: getObject,
      ReaderConfig: { ManifestType: 'ATHENA_DATA', InputType: 'CSV' },
      Parameters: parameters,
    },
  },
  {
    what: 'an S3 inventory',
    reader: ItemReader.inventory(place),
    written: { Resource: getObject, ReaderConfig: { InputType: 'MANIFEST' }, Parameters: parameters },
  },
  {
    what: 'objects under a prefix',
    reader: ItemReader.objects({ bucket: 'b', prefix: 'p/' }),
    written: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { Bucket: 'b', Prefix: 'p/' } },
  },
  {
    what: 'the items in objects under a prefix',
    reader: ItemReader.flattened()({ bucket: 'b', prefix: 'p/' }, 'JSONL'),
    written: {
      Resource: 'arn:aws:states:::s3:listObjectsV2',
      ReaderConfig: { InputType: 'JSONL', Transformation: 'LOAD_AND_FLATTEN' },
      Parameters: { Bucket: 'b', Prefix: 'p/' },
    },
  },
]

describe('a distributed Map', () => {
  for (const { what, reader, written } of readers) {
    it(`reads ${what}`, () => {
      const machine = jsonPath.next('Each', (scope) =>
        MapState.distributed(scope, 'EXPRESS')
          .itemReader(reader)
          .processor((flow) => flow.next('One', Pass())),
      )
      expect(checked(machine).States['Each']?.['ItemReader']).toEqual(written)
    })
  }

  it('writes every field, expressions as paths', () => {
    const machine = jsonPath
      .next('Each', (scope) =>
        MapState.distributed(scope, 'STANDARD')
          .itemReader(ItemReader.csv({ bucket: scope.input.bucket, key: 'k', maxItems: scope.input.n }))
          .itemBatcher({ maxItemsPerBatch: scope.input.n, maxInputBytesPerBatch: 1000 }, { all: scope.input.n })
          .maxConcurrency(scope.input.n)
          .toleratedFailureCount(2)
          .toleratedFailurePercentage(scope.input.n)
          .label('runs')
          .resultWriter({ bucket: 'out', prefix: 'p', outputType: 'JSONL', transformation: 'COMPACT' })
          .processor((flow) => flow.next('One', Pass()))
          .retry({ errors: 'States.ALL' })
          .catch('States.ALL', 'Failed', { resultPath: '$.error', assign: { why: 'failed' } })
          .resultPath('$.run')
          .comment('reads'),
      )
      .line('Failed', Pass())
    expect(checked(machine).States['Each']).toEqual({
      Type: 'Map',
      Comment: 'reads',
      ItemReader: {
        Resource: getObject,
        ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', MaxItemsPath: '$.n' },
        Parameters: { 'Bucket.$': '$.bucket', Key: 'k' },
      },
      ItemBatcher: { MaxItemsPerBatchPath: '$.n', MaxInputBytesPerBatch: 1000, BatchInput: { 'all.$': '$.n' } },
      MaxConcurrencyPath: '$.n',
      ToleratedFailureCount: 2,
      ToleratedFailurePercentagePath: '$.n',
      Label: 'runs',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'One',
        States: { One: { Type: 'Pass', End: true } },
      },
      ResultWriter: {
        WriterConfig: { OutputType: 'JSONL', Transformation: 'COMPACT' },
        Resource: 'arn:aws:states:::s3:putObject',
        Parameters: { Bucket: 'out', Prefix: 'p' },
      },
      Retry: [{ ErrorEquals: ['States.ALL'] }],
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Assign: { why: 'failed' }, Next: 'Failed' }],
      ResultPath: '$.run',
      End: true,
    })
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html
  it('is permitted to start its runs, read its items and write its results', () => {
    const machine = named.next('Each', (scope) =>
      MapState.distributed(scope, 'STANDARD')
        .itemReader(ItemReader.csv(place))
        .label('runs')
        .resultWriter({ bucket: 'out', prefix: 'p' })
        .processor((flow) => flow.next('Call', Task.lambda(fn))),
    )
    const { executionRole } = access(machine)
    expect(executionRole.permissionsPolicy?.Statement).toEqual([
      { Effect: 'Allow', Action: 'states:StartExecution', Resource: dev.arn('states', 'stateMachine:Orders') },
      {
        Effect: 'Allow',
        Action: ['states:DescribeExecution', 'states:StopExecution'],
        Resource: 'arn:aws:states:us-east-1:123456789012:execution:Orders:*',
      },
      {
        Effect: 'Allow',
        Action: 'states:RedriveExecution',
        Resource: 'arn:aws:states:us-east-1:123456789012:execution:Orders/runs:*',
      },
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/k' },
      {
        Effect: 'Allow',
        Action: ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
        Resource: 'arn:aws:s3:::out/p/*',
      },
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: fn },
    ])
    expect(executionRole.reasons.at(-1)?.states).toEqual(['/States/Each/ItemProcessor/States/Call'])
  })
})

it('a Parallel begins with what it is given', () => {
  const machine = jsonPath.next('Both', (scope) =>
    Parallel(scope)
      .parameters({ n: scope.input.n })
      .branch((flow) => flow.next('A', ({ input }) => Pass().parameters({ a: input.n }))),
  )
  expect(checked(machine).States['Both']).toEqual({
    Type: 'Parallel',
    Parameters: { 'n.$': '$.n' },
    Branches: [{ StartAt: 'A', States: { A: { Type: 'Pass', Parameters: { 'a.$': '$.n' }, End: true } } }],
    End: true,
  })
})

it('a JSONPath machine takes JSONata states in its branches, each of which says so', () => {
  const machine = jsonPath.next('Both', (scope) => Parallel(scope).branch((flow) => flow.next('A', Pass().output(1))))
  expect(checked(machine).States['Both']?.['Branches']).toEqual([
    { StartAt: 'A', States: { A: { Type: 'Pass', QueryLanguage: 'JSONata', Output: 1, End: true } } },
  ])
})

it('a fork of a machine keeps names of its own', () => {
  const first = jsonPath.next('A', Pass())
  const one = first.next('P', (scope) => Parallel(scope).branch((flow) => flow.next('B', Pass())))
  const other = first.next('B', Pass()).next('P', Pass())
  expect(Object.keys(one.toJSON().States)).toEqual(['A', 'P'])
  expect(Object.keys(other.toJSON().States)).toEqual(['A', 'B', 'P'])
})

// https://states-language.net/spec.html#choice-state: the operators
const input = StateMachine.named('I').queryLanguage('JSONPath').input<{ a: string; n: number; t: string }>()
const tests = [
  { test: (i: Read) => isNumeric(i.n), rule: { Variable: '$.n', IsNumeric: true } },
  { test: (i: Read) => isString(i.n), rule: { Variable: '$.n', IsString: true } },
  { test: (i: Read) => isBoolean(i.n), rule: { Variable: '$.n', IsBoolean: true } },
  { test: (i: Read) => isTimestamp(i.t), rule: { Variable: '$.t', IsTimestamp: true } },
  { test: (i: Read) => matches(i.a, 'log-*.txt'), rule: { Variable: '$.a', StringMatches: 'log-*.txt' } },
  { test: (i: Read) => gt(i.n, numeric(i.m)), rule: { Variable: '$.n', NumericGreaterThanPath: '$.m' } },
  { test: (i: Read) => eq(i.a, text(i.b)), rule: { Variable: '$.a', StringEqualsPath: '$.b' } },
  {
    test: (i: Read) => lte(i.t, timestamp('2030-01-01T00:00:00Z')),
    rule: { Variable: '$.t', TimestampLessThanEquals: '2030-01-01T00:00:00Z' },
  },
  { test: (i: Read) => lte(i.t, timestamp(i.u)), rule: { Variable: '$.t', TimestampLessThanEqualsPath: '$.u' } },
]

// biome-ignore lint/suspicious/noExplicitAny: any field is reached
type Read = any

describe('a JSONPath Choice tests', () => {
  for (const { test, rule } of tests) {
    it(JSON.stringify(rule), () => {
      const machine = input.choose('C', ({ input: read, when }) =>
        when(test(read), (flow) => flow.next('A', Pass()), { assign: { hit: true } }).otherwise((flow) =>
          flow.next('B', Pass()),
        ),
      )
      expect(checked(machine).States['C']).toEqual({
        Type: 'Choice',
        Choices: [{ ...rule, Assign: { hit: true }, Next: 'A' }],
        Default: 'B',
      })
    })
  }
})

describe('a workflow inside a state', () => {
  it('is what it was when the state was written, whatever a kept flow goes on with', () => {
    let kept: { next(name: string, state: unknown): unknown } | undefined
    const machine = StateMachine.named('M').next('P', (scope) =>
      Parallel(scope).branch((flow) => {
        const written = flow.next('A', Pass())
        kept = written
        return written
      }),
    )
    const before = JSON.stringify(machine)
    kept?.next('B', Pass())
    expect(JSON.stringify(machine)).toBe(before)
  })

  it('is where a mistake in it is found', () => {
    const endless = StateMachine.named('M').next('P', (scope) =>
      Parallel(scope).branch((flow) => flow.loop('A').next('A', Pass()).goto('A')),
    )
    expect(() => endless.toJSON()).toThrow(
      expect.objectContaining({ code: 'states/no-terminal-state', at: '/States/P/Branches/0/States' }),
    )
  })

  it('is written by a function, and refused by the name of the method otherwise', () => {
    const map = (workflow: unknown) =>
      StateMachine.named('M').next('M', (scope) => MapState.inline(scope).processor(workflow as never))
    expect(() => map(5)).toThrow(expect.objectContaining({ code: 'states/not-a-function', at: 'processor' }))
    const use = (fragment: unknown) => StateMachine.named('M').use('F ', fragment as never)
    expect(() => use(Fragment()(5 as never))).toThrow(expect.objectContaining({ code: 'states/not-a-function' }))
    expect(() => use(() => 5)).toThrow(
      expect.objectContaining({
        code: 'core/option',
        message: '✗ fragment is a function: expected what Fragment() returns',
      }),
    )
  })
})

describe('what is left out', () => {
  const distributed = () => MapState.distributed(forged<AnyScope>(undefined), 'STANDARD')
  const map = (change: (map: ReturnType<typeof distributed>) => unknown) => () => change(distributed())

  it.each([
    ['the key of what is read', () => ItemReader.csv({ bucket: 'b' } as never), 'key'],
    ['the bucket of a list', () => ItemReader.objects({ prefix: 'p' } as never), 'bucket'],
    ['the bucket of results', map((each) => each.resultWriter({ prefix: 'p' } as never)), 'bucket'],
    ['all about results', map((each) => each.resultWriter({} as never)), 'bucket'],
    ['the size of a batch', map((each) => each.itemBatcher({})), 'maxItemsPerBatch or maxInputBytesPerBatch'],
  ])('is named: %s', (_, mistake, found) => {
    expect(mistake).toThrow(expect.objectContaining({ code: 'states/argument-missing', found }))
  })
})
