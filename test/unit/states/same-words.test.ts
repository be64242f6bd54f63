import { describe, expect, it } from 'vitest'
import { type ArnwrightError, isArnwrightError } from '../../../src/core/error.ts'
import { uncapitalize } from '../../../src/core/letter-case.ts'
import { matches } from '../../../src/expression/choice-tests.ts'
import { States } from '../../../src/expression/intrinsic.ts'
import { allTasks } from '../../../src/integrations/all-tasks.ts'
import { checkStateMachine } from '../../../src/integrations/check-state-machine.ts'
import { sdk } from '../../../src/integrations/sdk.ts'
import { MapState } from '../../../src/states/builders/map.ts'
import { Parallel } from '../../../src/states/builders/parallel.ts'
import { Pass } from '../../../src/states/builders/pass.ts'
import { Wait } from '../../../src/states/builders/wait.ts'
import { StateMachine } from '../../../src/states/state-machine.ts'
import { forged } from '../../refused.ts'

// What a builder refuses and a definition can have, the checker finds in the same words.

/** A machine as the run time has it: what the compiler would refuse is meant here. */
interface Loose {
  loop(name: string): Loose
  next(name: string, state: unknown): Loose
  line(name: string, state: unknown): Loose
  goto(name: string): Loose
  states(startAt: string, states: object): Loose
  type(type: string): Loose
  toJSON(): unknown
}
const machine = forged<Loose>(StateMachine.named('Words'))

const pass = { Type: 'Pass', End: true }
const one = (state: object): object => ({ QueryLanguage: 'JSONata', StartAt: 'A', States: { A: state } })
const holding = (states: object): object => ({
  Type: 'Parallel',
  Branches: [{ StartAt: Object.keys(states)[0], States: states }],
  End: true,
})
const task = (Resource: string, Arguments?: object): object =>
  one({ Type: 'Task', Resource: `arn:aws:states:::${Resource}`, Arguments, End: true })
/** Tasks as a caller without a compiler has them. */
const tasks = forged<Record<'sqs' | 'dynamodb' | 'glue', Record<string, (args: object) => LooseTask>>>(allTasks)
interface LooseTask {
  sync(): unknown
  waitForTaskToken(): unknown
}
const message = { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/Orders', MessageBody: '17' }
const long = 'n'.repeat(81)

/** A builder and a definition with the same mistake. */
interface Case {
  readonly code: string
  readonly build: () => unknown
  readonly definition: object
  /** What the checker takes for less than an error: it may be right in a way that a definition does not tell. */
  readonly severity?: 'warning'
  readonly type?: 'EXPRESS'
}

const cases: readonly Case[] = [
  { code: 'states/no-state', build: () => machine.toJSON(), definition: { StartAt: 'A', States: {} } },
  {
    code: 'states/no-terminal-state',
    build: () => machine.loop('A').next('A', Pass()).goto('A').toJSON(),
    definition: one({ Type: 'Pass', Next: 'A' }),
  },
  {
    code: 'states/no-transition',
    build: () => machine.states('A', { A: Pass() }).toJSON(),
    definition: one({ Type: 'Pass' }),
  },
  {
    code: 'states/state-duplicate',
    build: () =>
      machine.next('A', (scope: never) =>
        Parallel(scope).branch((flow) => forged<Loose>(flow).next('A', Pass()) as never),
      ),
    definition: one(holding({ A: pass })),
  },
  {
    code: 'states/state-name',
    build: () => machine.next(long, Pass()),
    definition: { StartAt: long, States: { [long]: pass } },
  },
  {
    code: 'states/state-unknown',
    build: () => machine.next('A', Pass()).goto('Missing').toJSON(),
    definition: one({ Type: 'Pass', Next: 'Missing' }),
  },
  {
    code: 'states/state-unreachable',
    build: () => machine.next('A', Pass()).line('Alone', Pass()).toJSON(),
    definition: { StartAt: 'A', States: { A: pass, Alone: pass } },
  },
  {
    code: 'states/query-language',
    build: () => machine.next('A', Pass().result(1)),
    definition: one({ ...pass, QueryLanguage: 'JSONPath' }),
  },
  {
    code: 'states/timestamp',
    build: () => Wait.until('tomorrow'),
    definition: one({ Type: 'Wait', Timestamp: 'tomorrow', End: true }),
  },
  {
    code: 'states/variable-name',
    build: () => Pass().assign({ states: 1 }),
    definition: one({ ...pass, Assign: { states: 1 } }),
  },
  {
    code: 'states/variable-of-outer-scope',
    build: () =>
      machine
        .next('V', Pass().assign({ total: 1 }))
        .next('A', (scope: never) =>
          Parallel(scope).branch((flow) => forged<Loose>(flow).next('B', Pass().assign({ total: 2 })) as never),
        )
        .toJSON(),
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'V',
      States: {
        V: { Type: 'Pass', Assign: { total: 1 }, Next: 'A' },
        A: holding({ B: { ...pass, Assign: { total: 2 } } }),
      },
    },
  },
  {
    code: 'states/map-label',
    build: () => machine.next('A', (scope: never) => MapState.distributed(scope, 'STANDARD').label('a b')),
    definition: one({
      Type: 'Map',
      Label: 'a b',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'B',
        States: { B: pass },
      },
      End: true,
    }),
  },
  ...['Label', 'ItemReader'].map((field) => ({
    code: 'states/distributed-only-field',
    build: () =>
      machine.next('A', (scope: never) => {
        const map = forged<Record<string, (value: unknown) => unknown>>(MapState.inline(scope))
        return map[uncapitalize(field)]?.('a')
      }),
    definition: one({
      Type: 'Map',
      [field]: field === 'Label' ? 'a' : { Resource: 'arn:aws:states:::s3:listObjectsV2', Arguments: { Bucket: 'b' } },
      ItemProcessor: { StartAt: 'B', States: { B: pass } },
      End: true,
    }),
  })),
  {
    code: 'states/tolerance-inline',
    build: () =>
      machine.next('A', (scope: never) =>
        forged<{ toleratedFailureCount(count: number): unknown }>(MapState.inline(scope)).toleratedFailureCount(1),
      ),
    definition: one({
      Type: 'Map',
      ToleratedFailureCount: 1,
      ItemProcessor: { StartAt: 'B', States: { B: pass } },
      End: true,
    }),
    severity: 'warning',
  },
  {
    code: 'states/express-unsupported',
    build: () => machine.type('EXPRESS').next('A', tasks.glue['startJobRun']?.({ JobName: 'Work' }).sync()),
    definition: task('glue:startJobRun.sync', { JobName: 'Work' }),
    type: 'EXPRESS',
  },
  {
    code: 'states/express-unsupported',
    build: () =>
      machine.type('EXPRESS').next('A', allTasks.activity('arn:aws:states:us-east-1:123456789012:activity:Work')),
    definition: one({ Type: 'Task', Resource: 'arn:aws:states:us-east-1:123456789012:activity:Work', End: true }),
    type: 'EXPRESS',
  },
  {
    code: 'states/task-token-not-passed',
    build: () => tasks.sqs['sendMessage']?.(message).waitForTaskToken(),
    definition: task('sqs:sendMessage.waitForTaskToken', message),
    severity: 'warning',
  },
  {
    code: 'states/integration-pattern',
    build: () => tasks.sqs['sendMessage']?.(message).sync(),
    definition: task('sqs:sendMessage.sync', message),
  },
  {
    code: 'states/integration-pattern',
    build: () => forged<LooseTask>(sdk('sqs', 'sendMessage', message)).sync(),
    definition: task('aws-sdk:sqs:sendMessage.sync', message),
  },
  {
    code: 'states/argument-missing',
    build: () => tasks.dynamodb['getItem']?.({ TableName: 'Orders' }),
    definition: task('dynamodb:getItem', { TableName: 'Orders' }),
    severity: 'warning',
  },
  {
    code: 'states/argument-unknown',
    build: () => tasks.dynamodb['getItem']?.({ TableName: 'Orders', Key: {}, ConsistentReed: true }),
    definition: task('dynamodb:getItem', { TableName: 'Orders', Key: {}, ConsistentReed: true }),
    severity: 'warning',
  },
  {
    code: 'states/sdk-parameter-name',
    build: () => sdk('dynamodb', 'query', forged<object>({ tableName: 'Orders' })),
    definition: task('aws-sdk:dynamodb:query', { tableName: 'Orders' }),
    severity: 'warning',
  },
  // what the table of permissions knows tells more than a large first letter
  {
    code: 'states/sdk-parameter-name',
    build: () => sdk('dynamodb', 'query', forged<object>({ tablename: 'Orders' })),
    definition: task('aws-sdk:dynamodb:query', { tablename: 'Orders' }),
    severity: 'warning',
  },
  {
    code: 'states/sdk-parameter-case',
    build: () => sdk('dynamodb', 'query', { Tablename: 'Orders' }),
    definition: task('aws-sdk:dynamodb:query', { Tablename: 'Orders' }),
    severity: 'warning',
  },
  {
    code: 'states/sdk-parameter-case',
    build: () => sdk('s3', 'deleteObjects', { Bucket: 'data', Delete: { Objects: [{ Key: 'a' }, { key: 'b' }] } }),
    definition: task('aws-sdk:s3:deleteObjects', { Bucket: 'data', Delete: { Objects: [{ Key: 'a' }, { key: 'b' }] } }),
    severity: 'warning',
  },
  ...[
    { wrong: 'service-unknown', service: 'dynamodv', action: 'query' },
    { wrong: 'action-unknown', service: 'dynamodb', action: 'qeury' },
    { wrong: 'action-unsupported', service: 'bedrockagentcore', action: 'invokeHarness' },
  ].map(({ wrong, service, action }) => ({
    code: `states/sdk-${wrong}`,
    build: () => forged<(service: string, action: string) => unknown>(sdk)(service, action),
    definition: task(`aws-sdk:${service}:${action}`, {}),
    severity: 'warning' as const,
  })),
  {
    code: 'states/intrinsic-format-places',
    build: () => forged<(...args: unknown[]) => unknown>(States.Format)('{} of {}', 1),
    definition: { StartAt: 'A', States: { A: { ...pass, Parameters: { 'a.$': "States.Format('{} of {}', 1)" } } } },
  },
  {
    code: 'states/string-matches-escape',
    build: () => matches(States.UUID(), 'a\\b'),
    definition: {
      StartAt: 'A',
      States: {
        A: { Type: 'Choice', Choices: [{ Variable: '$.a', StringMatches: 'a\\b', Next: 'B' }], Default: 'B' },
        B: pass,
      },
    },
  },
]

const errorOf = (build: () => unknown): ArnwrightError => {
  try {
    build()
  } catch (error) {
    if (isArnwrightError(error)) return error
    throw error
  }
  return expect.fail('nothing was refused')
}

describe('the builder and the checker say the same of', () => {
  it.each(cases)('$code', ({ code, build, definition, severity = 'error', type }) => {
    const found =
      checkStateMachine(definition, type && { type }).find((finding) => finding.code === code) ?? expect.fail()
    const { message, fix } = errorOf(build)
    expect(found.fix).toBe(fix)
    // a sentence that does not say what to do ends with what was expected
    expect([`✗ ${found.message}`, `✗ ${found.message}. ${fix}`]).toContain(message)
    expect(found.severity).toBe(severity)
  })
})
