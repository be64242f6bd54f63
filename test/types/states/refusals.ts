import { Account } from '../../../src/arn/account.js'
import { LambdaFunction } from '../../../src/arn/lambda-function.js'
import { matches } from '../../../src/expression/choice-tests.js'
import { eq, gt, isPresent } from '../../../src/expression/condition.js'
import { States } from '../../../src/expression/intrinsic.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import { allTasks as AllTasks } from '../../../src/integrations/all-tasks.js'
import { sdk } from '../../../src/integrations/sdk.js'
import { Task } from '../../../src/integrations/task.js'
import { Choice } from '../../../src/states/builders/choice.js'
import { Fail } from '../../../src/states/builders/fail.js'
import { Fragment } from '../../../src/states/builders/fragment.js'
import { ItemReader } from '../../../src/states/builders/item-reader.js'
import { MapState } from '../../../src/states/builders/map.js'
import { Parallel } from '../../../src/states/builders/parallel.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { Succeed } from '../../../src/states/builders/succeed.js'
import { Wait } from '../../../src/states/builders/wait.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import type { AnyScope } from '../../../src/states/types/inner.js'
import type { AnyState } from '../../../src/states/types/state.js'
import type { Refusals } from '../refusals.ts'

/** A text of which the compiler knows nothing, as read from a file. */
const text = (value: string): string => value

/** What a caller without a compiler may pass. */
const fromElsewhere = <Value>(value: unknown): Value => value as Value

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const beijing = Account('111122223333', 'cn-north-1')

const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/Orders'
const local = dev.arn('lambda', 'function:Local')
const echo = prod.arn('lambda', 'function:Echo')
const price = LambdaFunction.types<{ readonly total: number }, number>().at(local)
const prodRole = prod.arn('iam', 'role/Work')
const machine = StateMachine.named('Orders')
const typed = machine.input<{ readonly a: string; readonly total: number }>()
const named = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
const jsonPath = machine.queryLanguage('JSONPath')
const first = machine.next('First', Pass())
const fragment = Fragment<unknown>()((flow) => flow.next('rst', Pass()))
const other = Fragment<{ readonly other: string }>()((flow) => flow.next('X', Pass()))
/** A branch that holds as many levels of Parallel states. */
const nested = (levels: number): AnyState =>
  Array.from({ length: levels }).reduce(
    (inner: AnyState, _, level) =>
      Parallel(fromElsewhere<AnyScope>(undefined)).branch((flow) => flow.next(`L${level}`, inner)),
    Pass(),
  )
const second = typed.next('First', Pass())
const open = typed.choose('Way?', ({ input, when }) => when(isPresent(input.a), (flow) => flow).otherwise())
const looping = Fragment<unknown>()((flow) =>
  flow
    .next('Made', Pass().output({ total: 1 }))
    .loop('A')
    .next('A', Pass()),
)
const openFragment = Fragment<unknown>()((flow) =>
  flow.choose('Way?', ({ context, when }) =>
    when(eq(context.State.RetryCount, 1), (way) => way.next('A', Pass())).otherwise(),
  ),
)

export default {
  sameWords: [
    // @ts-expect-error states/sdk-parameter-name
    () => sdk('dynamodb', 'query', { tableName: 'Orders' }),
    // --- what an Express machine waits for
    // @ts-expect-error states/sdk-service-unknown
    () => sdk('cloudwatchlogz', 'putLogEvents'),
    // @ts-expect-error states/sdk-action-unknown
    () => sdk('dynamodb', 'qeury'),
    // @ts-expect-error states/sdk-action-unsupported
    () => sdk('bedrockagentcore', 'invokeHarness'),
    // @ts-expect-error states/task-token-not-passed
    () => AllTasks.sqs.sendMessage({ QueueUrl, MessageBody: '17' }).waitForTaskToken(),
    () =>
      // @ts-expect-error states/express-unsupported
      machine.type('EXPRESS').next('Work', AllTasks.glue.startJobRun({ JobName: 'Work' }).sync()),
    () =>
      // @ts-expect-error states/express-unsupported
      machine.type('EXPRESS').next('Work', AllTasks.activity('arn:aws:states:us-east-1:123456789012:activity:Work')),
    () =>
      machine.type('EXPRESS').next('Each', (scope) =>
        // @ts-expect-error states/express-unsupported
        MapState.distributed(scope, 'STANDARD').processor((flow) => flow.next('A', Pass())),
      ),
    () =>
      machine.next('Each', (scope) =>
        MapState.distributed(scope, 'EXPRESS').processor((flow) =>
          // @ts-expect-error states/express-unsupported
          flow.next('Work', AllTasks.glue.startJobRun({ JobName: 'Work' }).sync().assume(prodRole)),
        ),
      ),
    // --- names and transitions
    // @ts-expect-error states/state-unknown
    () => first.goto('Missing').toJSON(),
    // @ts-expect-error states/state-unknown
    () => machine.next('Call', Task.lambda(local).catch('States.ALL', 'Missing')).toJSON(),
    // @ts-expect-error arn/wildcard
    () => Task.lambda('arn:aws:lambda:us-east-2:111122223333:function:*'),
    // @ts-expect-error arn/wildcard
    () => Task.lambda(local).assume('arn:aws:iam::123456789012:role/Lambda*'),
    // @ts-expect-error arn/wildcard
    () => StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:*'),
    // @ts-expect-error arn/wildcard
    () => machine.runAs('arn:aws:iam::123456789012:role/*'),
    // @ts-expect-error states/state-unknown
    () => machine.next('Big?', Choice().when(jsonata<boolean>`true`, 'Missing').end()).toJSON(),
    () =>
      // @ts-expect-error states/state-unknown
      typed
        .choose('Big?', ({ input, when }) => when(gt(input.total, 1), (flow) => flow.goto('Missing')).otherwise())
        .next('Done', Succeed())
        .toJSON(),
    // @ts-expect-error states/state-duplicate
    () => first.next('First', Pass()),
    // @ts-expect-error states/state-duplicate
    () => first.line('First', Pass()),
    // @ts-expect-error states/state-duplicate
    () => second.choose('First', ({ input, when }) => when(isPresent(input.a), (flow) => flow).otherwise()),
    // @ts-expect-error states/choice-open
    () => typed.choose('Way?', ({ input, when }) => when(isPresent(input.a), (flow) => flow.next('A', Pass()))),
    () =>
      typed.choose('Way?', ({ input, when }) =>
        // @ts-expect-error states/state-duplicate
        when(isPresent(input.a), (flow) => flow.next('Way?', Pass())).otherwise(),
      ),
    () =>
      typed.choose('Way?', ({ input, when }) =>
        when(isPresent(input.a), (flow) => flow.next('A', Pass()))
          // @ts-expect-error states/state-duplicate
          .otherwise((flow) => flow.next('A', Pass())),
      ),
    // @ts-expect-error states/state-unreachable
    () => first.line('Alone', Pass()).toJSON(),
    // @ts-expect-error states/no-state
    () => machine.toJSON(),
    // @ts-expect-error states/setting-late
    () => first.type('EXPRESS'),
    // @ts-expect-error states/setting-late
    () => first.runAs(dev.arn('iam', 'role/Work')),
    // @ts-expect-error states/setting-late
    () => first.input<{ readonly a: string }>(),
    // @ts-expect-error states/setting-late
    () => first.with({ Version: '1.0' }),
    // @ts-expect-error states/choice-without-branches
    () => machine.next('A', Choice()).toJSON(),
    // @ts-expect-error states/parallel-empty-branches
    () => first.next('P', (scope) => Parallel(scope)).toJSON(),
    // @ts-expect-error states/map-without-processor
    () => first.next('M', (scope) => MapState.inline(scope)).toJSON(),
    // @ts-expect-error states/goto-without-loop
    () => first.goto('First'),
    () =>
      typed.choose('Way?', ({ input, when }) =>
        // @ts-expect-error states/goto-without-loop
        when(isPresent(input.a), (flow) => flow.goto('Way?')).otherwise(),
      ),
    () =>
      typed.choose('Way?', ({ input, when }) =>
        when(isPresent(input.a), (flow) => flow.next('A', Pass()))
          // @ts-expect-error states/goto-without-loop
          .otherwise((flow) => flow.next('B', Pass()).goto('A')),
      ),
    () =>
      // @ts-expect-error states/goto-without-loop
      first.next('P', (scope) => Parallel(scope).branch((flow) => flow.next('A', Pass()).goto('A'))),
    // @ts-expect-error states/goto-without-loop
    () => machine.use('Fi', fragment).goto('First'),
    // @ts-expect-error states/goto-without-loop
    () => first.next('Call', Task.lambda(local).catch('States.ALL', 'First')).toJSON(),
    // @ts-expect-error states/goto-without-loop
    () => machine.next('Call', Task.lambda(local).catch('States.ALL', 'Call')).toJSON(),
    // @ts-expect-error states/goto-without-loop
    () => first.next('Big?', Choice().when(jsonata<boolean>`true`, 'First').end()).toJSON(),
    () =>
      // @ts-expect-error states/goto-without-loop
      first
        .next('Big?', Choice().when(jsonata<boolean>`true`, 'Done').otherwise('First'))
        .line('Done', Pass())
        .toJSON(),
    // @ts-expect-error states/goto-without-loop
    () => first.end().line('Done', Pass().next('First')).goto('Done').toJSON(),
    () =>
      first.next('P', (scope) =>
        // @ts-expect-error states/goto-without-loop
        Parallel(scope).branch((flow) => flow.next('A', Pass()).next('B', Task.lambda(local).catch('States.ALL', 'A'))),
      ),
    // @ts-expect-error states/flow-ended
    () => machine.next('Big?', Choice().when(jsonata<boolean>`true`, 'A').otherwise('B')).next('After', Pass()),
    // @ts-expect-error states/flow-ended
    () => machine.next('A', Pass().next('B')).next('After', Pass()),
    // @ts-expect-error states/flow-ended
    () => machine.next('A', Pass().end()).next('After', Pass()),
    // @ts-expect-error states/flow-ended
    () => machine.next('Done', Succeed()).next('After', Pass()),
    // @ts-expect-error states/flow-ended
    () => machine.next('Bad', Fail()).next('After', Pass()),
    // @ts-expect-error states/flow-ended
    () => first.end().next('After', Pass()),
    // @ts-expect-error states/flow-ended
    () => first.goto('Later').next('After', Pass()),
    () =>
      typed
        .choose('Way?', ({ input, when }) =>
          when(isPresent(input.a), (flow) => flow.next('A', Succeed())).otherwise((flow) => flow.next('B', Fail())),
        )
        // @ts-expect-error states/flow-ended
        .next('After', Pass()),
    () =>
      // @ts-expect-error states/branch-without-state
      typed
        .choose('Way?', ({ input, when }) => when(isPresent(input.a), (flow) => flow.next('A', Pass())).otherwise())
        .toJSON(),
    // @ts-expect-error states/branch-without-state
    () => open.end(),
    // @ts-expect-error states/branch-without-state
    () => open.line('B', Pass()),
    // @ts-expect-error states/branch-without-state
    () => open.loop('B').use('B ', openFragment).toJSON(),
    () =>
      // @ts-expect-error states/branch-without-state
      typed
        .choose('Outer?', ({ input, when }) =>
          when(isPresent(input.a), (flow) =>
            flow.choose('Inner?', ({ when }) =>
              when(isPresent(input.a), (inner) => inner).otherwise((inner) => inner.next('A', Pass())),
            ),
          ).otherwise((flow) => flow.next('B', Pass())),
        )
        .toJSON(),
    () =>
      typed.choose('Way?', ({ input, when }) =>
        // @ts-expect-error states/branch-without-state
        when(isPresent(input.a), (flow) => flow.end()).otherwise(),
      ),
    () =>
      typed.next('P', (scope) =>
        // @ts-expect-error states/branch-without-state
        Parallel(scope).branch((flow) =>
          flow.choose('Way?', ({ input, when }) => when(isPresent(input.a), (way) => way).otherwise()),
        ),
      ),
    // @ts-expect-error states/no-transition
    () => machine.states('A', { A: Pass() }),
    // @ts-expect-error states/no-transition
    () => machine.states('A', { A: Pass().next('B'), B: Task.lambda(local) }),
    // @ts-expect-error states/no-transition
    () => machine.states('A', { A: Wait.seconds(1) }),
    // --- workflows inside states, and fragments
    () =>
      // @ts-expect-error states/state-duplicate
      first.next('P', (scope) => Parallel(scope).branch((flow) => flow.next('First', Pass()))),
    () =>
      first.next('P', (scope) =>
        Parallel(scope)
          .branch((flow) => flow.next('A', Pass()))
          // @ts-expect-error states/state-duplicate
          .branch((flow) => flow.next('A', Pass())),
      ),
    () =>
      // @ts-expect-error states/state-duplicate
      first.next('P', (scope) => Parallel(scope).branch((flow) => flow.next('A', Pass()))).next('A', Pass()),
    () =>
      first
        // @ts-expect-error states/state-unknown
        .next('P', (scope) => Parallel(scope).branch((flow) => flow.next('A', Pass()).goto('First')))
        .toJSON(),
    () =>
      first
        .next('P', (scope) =>
          // @ts-expect-error states/state-unknown
          MapState.inline(scope).processor((flow) => flow.next('A', Task.lambda(local).catch('States.ALL', 'First'))),
        )
        .toJSON(),
    () =>
      machine
        .next('V', Pass().assign({ total: 1 }))
        .next('P', (scope) =>
          // @ts-expect-error states/variable-of-outer-scope
          Parallel(scope).branch((flow) => flow.next('A', Pass().assign({ total: 1 }))),
        )
        .toJSON(),
    () =>
      first.next('M', (scope) =>
        // @ts-expect-error states/distributed-only-field
        MapState.inline(scope)
          .label('runs')
          .processor((flow) => flow.next('A', Pass())),
      ),
    () =>
      first.next('M', (scope) =>
        // @ts-expect-error states/distributed-only-field
        MapState.inline(scope)
          .itemReader(ItemReader.objects({ bucket: 'b' }))
          .processor((flow) => flow.next('A', Pass())),
      ),
    // @ts-expect-error states/state-duplicate
    () => first.use('Fi', fragment),
    // --- query languages
    // @ts-expect-error states/query-language
    () => machine.next('A', Pass().resultPath('$.a')),
    // @ts-expect-error states/query-language
    () => machine.next('A', Task.lambda(local).resultPath(null)),
    // @ts-expect-error states/query-language
    () => machine.next('A', Task.lambda(local).catch('E', 'B', { resultPath: null })),
    // @ts-expect-error states/query-language
    () => machine.next('A', Task.lambda(local).assume('$.roleArn')),
    // @ts-expect-error states/query-language
    () => machine.next('A', Task.lambda(local).assume(States.Format('arn:aws:iam::{}:role/R', '1'))),
    // @ts-expect-error states/both-query-languages
    () => jsonPath.next('A', Task.lambda(local).assume('$.roleArn').output('x')),
    // @ts-expect-error states/query-language
    () => first.line('A', Pass().result(1)),
    // --- accounts and partitions
    // @ts-expect-error states/other-account
    () => named.next('A', Task.lambda(echo)),
    // @ts-expect-error states/other-account
    () => machine.runAs(dev.arn('iam', 'role/ExecutionRole')).next('A', Task.lambda(echo)),
    // @ts-expect-error states/other-account
    () => named.next('Before', Pass()).line('A', Task.lambda(echo).payload({})),
    // @ts-expect-error states/other-partition
    () => named.next('A', Task.lambda(beijing.arn('lambda', 'function:Echo'))),
    // @ts-expect-error states/other-partition
    () => named.next('A', Task.lambda(beijing.arn('lambda', 'function:Echo')).viaResourcePolicy()),
    // @ts-expect-error states/other-partition
    () => named.runAs('arn:aws-cn:iam::123456789012:role/ExecutionRole'),
    // @ts-expect-error states/role-other-partition
    () => Task.lambda(echo).assume('arn:aws-cn:iam::111122223333:role/LambdaRole'),
    // @ts-expect-error states/role-other-partition
    () => Task.lambda(echo).viaResourcePolicy().assume('arn:aws-us-gov:iam::111122223333:role/LambdaRole'),
    // @ts-expect-error states/role-other-account
    () => Task.lambda(echo).assume('arn:aws:iam::123456789012:role/LambdaRole'),
    // @ts-expect-error states/role-other-account
    () => Task.lambda(echo).assume(dev.arn('iam', 'role/LambdaRole')),
    // @ts-expect-error states/role-twice
    () => Task.lambda(echo).assume(prod.arn('iam', 'role/A')).assume(prod.arn('iam', 'role/B')),
    // @ts-expect-error states/role-twice
    () => Task.lambda(echo).assume('$.roleArn').payload({}).assume('$.roleArn'),
    // @ts-expect-error states/execution-role-other-account
    () => named.runAs('arn:aws:iam::111122223333:role/ExecutionRole'),
    // @ts-expect-error states/execution-role-other-account
    () => named.runAs(prod.arn('iam', 'role/ExecutionRole')),
    // --- kinds of ARNs
    // @ts-expect-error arn/kind
    () => Task.lambda(prod.arn('iam', 'role/LambdaRole')),
    // @ts-expect-error arn/kind
    () => Task.lambda(echo).assume(echo),
    // @ts-expect-error arn/kind
    () => StateMachine.named(echo),
    // @ts-expect-error arn/kind
    () => machine.runAs(echo),
    // @ts-expect-error arn/kind
    () => machine.logTo(echo),
    // @ts-expect-error arn/kind
    () => machine.encryptWith('arn:aws:kms:us-east-1:123456789012:alias/orders'),
    // @ts-expect-error arn/parts-missing
    () => Task.lambda('Echo'),
    // @ts-expect-error states/other-partition
    () => named.logTo('arn:aws-cn:logs:cn-north-1:123456789012:log-group:orders'),
    // @ts-expect-error states/other-partition
    () => named.encryptWith('arn:aws-cn:kms:cn-north-1:123456789012:key/1234'),
    // --- names of machines
    // @ts-expect-error states/machine-name
    () => StateMachine.named('My orders'),
    // @ts-expect-error states/machine-name
    () => StateMachine.named('Orders*'),
    // @ts-expect-error states/machine-name
    () => StateMachine.named('team/Orders'),
    // @ts-expect-error states/machine-name
    () => StateMachine.named(''),
  ],
  ownWords: [
    () =>
      first.next('M', (scope) =>
        MapState.distributed(scope, 'STANDARD')
          // @ts-expect-error states/argument-missing: as above
          .resultWriter({ prefix: 'out' })
          .processor((flow) => flow.next('A', Pass())),
      ),
    // @ts-expect-error states/argument-missing: as above
    () => ItemReader.csv({ bucket: 'in' }),
    // @ts-expect-error states/argument-missing: the compiler names the property
    () => AllTasks.dynamodb.getItem({ TableName: 'Orders' }),
    // @ts-expect-error states/argument-unknown: the compiler names the property
    () => AllTasks.dynamodb.getItem({ TableName: 'Orders', Key: {}, Consistent: true }),
    // @ts-expect-error states/integration-pattern: the method is not there
    () => AllTasks.sqs.sendMessage({ QueueUrl, MessageBody: '17' }).sync(),
    // @ts-expect-error states/state-unknown: the names complete in the editor from those of the record
    () => machine.states('Missing', { A: Pass().end() }),
    // @ts-expect-error states/state-unknown: as above
    () => machine.states('A', { A: Pass().next('Missing') }).toJSON(),
    // @ts-expect-error states/not-a-state: what a state is, is a type of its own
    () => machine.next('A', 5),
    // @ts-expect-error states/not-a-state: as above
    () => machine.next('A', { Type: 'Pass' }),
    // @ts-expect-error states/not-a-state: as above
    () => machine.states('A', { A: 'Pass' }),
    // @ts-expect-error states/not-an-object: the shape of an argument is a type
    () => machine.next('A', Pass().assign('total')),
    // @ts-expect-error states/not-an-object: as above
    () => Task.lambda(local).retry('States.ALL'),
    // @ts-expect-error states/not-a-function: as above
    () => machine.choose('A', 'B'),
    // @ts-expect-error states/choice-without-branches: that a function gives nothing is told by the compiler
    () => machine.choose('A', ({ when }) => void when),
    // @ts-expect-error states/value-unknown: the values complete in the editor from a list
    () => machine.queryLanguage('JMESPath'),
    // @ts-expect-error states/value-unknown: as above
    () => machine.type('FAST'),
    // @ts-expect-error states/value-unknown: as above
    () => machine.logTo('arn:aws:logs:us-east-1:123456789012:log-group:orders', { level: 'DEBUG' }),
    // @ts-expect-error states/seconds: a number is a type
    () => Wait.seconds('10'),
    // @ts-expect-error states/timestamp: a text is a type
    () => Wait.until(5),
    // @ts-expect-error core/not-a-string: a text is a type
    () => Pass().comment(5),
    // @ts-expect-error expression/path-form: a path is a pattern of a type
    () => Pass().resultPath('total'),
  ],
  compilerOnly: [
    () =>
      typed
        .loop('A')
        .next('A', Pass().output({ other: 1 }))
        // @ts-expect-error states/goto-input: data flows only when the workflow runs
        .goto('A'),
    () =>
      machine
        .use('F ', looping)
        .next('B', Pass().output(1))
        // @ts-expect-error states/goto-input: as above, for a loop that a fragment begins
        .goto('F A'),
    () =>
      // @ts-expect-error states/goto-input: as above, for what a fragment starts with
      typed.use('F ', other),
    () =>
      typed
        .loop('A')
        .next('A', Pass().assign({ n: 1 }))
        .choose('Again?', ({ input, when }) =>
          // @ts-expect-error states/goto-input: as above, inside a branch
          when(gt(input.total, 1), (flow) => flow.next('B', Pass().output({ total: 'text' })).goto('A')).otherwise(),
        ),
    // @ts-expect-error states/goto-input: as above, of a catcher that goes back
    () => typed.loop('A').next('A', Task.lambda(local).catch('States.ALL', 'A')).toJSON(),
    () =>
      // @ts-expect-error states/goto-input: as above, of a rule of a Choice
      typed
        .loop('A')
        .next('A', Pass().output({ other: 1 }))
        .next('B', Choice().when(jsonata<boolean>`true`, 'A').otherwise('C'))
        .line('C', Pass())
        .toJSON(),
    () =>
      // @ts-expect-error states/goto-input: as above, for a line
      typed
        .next('A', Task.lambda(local).catch('States.ALL', 'B'))
        .line('B', Pass())
        .next('C', Task.lambda(local).catch('States.ALL', 'B', { output: { other: 1 } }))
        .toJSON(),
    () =>
      typed.next('P', (scope) =>
        // @ts-expect-error states/goto-input: as above, in a branch
        Parallel(scope).branch((flow) => flow.loop('A').next('A', Task.lambda(local).catch('States.ALL', 'A'))),
      ),
    () =>
      machine
        .next('A', Task.lambda(local).catch('States.ALL', 'B').assign({ seen: 1 }).output(jsonata<unknown>`1`))
        .loop('C')
        .next('C', ({ vars }) => Pass().output(vars.seen))
        .line('B', Pass())
        // @ts-expect-error states/variable-maybe-unassigned: what is assigned on a path is known to the types alone
        .goto('C'),
    () =>
      // @ts-expect-error states/variable-maybe-unassigned: as above, of a catcher
      machine
        .next('A', Task.lambda(local).catch('States.ALL', 'B').assign({ seen: 1 }).output(jsonata<unknown>`1`))
        .loop('C')
        .next('C', ({ vars }) => Pass().output(vars.seen))
        .line('B', Task.lambda(local).catch('States.ALL', 'C', { assign: { other: 1 } }))
        .toJSON(),
    () =>
      // @ts-expect-error states/goto-without-loop: a way from above is followed by the types alone
      machine.next('A', Task.lambda(local).catch('States.ALL', 'B')).next('B', Pass()).toJSON(),
    () =>
      // @ts-expect-error states/goto-without-loop: as above, to a Choice
      typed
        .choose('A', ({ input, when }) => when(gt(input.total, 1), (flow) => flow.goto('C')).otherwise())
        .next('B', Pass())
        .choose('C', ({ when }) => when(jsonata<boolean>`true`, (flow) => flow.next('D', Pass())).otherwise())
        .next('E', Pass())
        .toJSON(),
    () =>
      // @ts-expect-error states/goto-without-loop: as above, into a way
      machine
        .next('A', Task.lambda(local).catch('States.ALL', 'D'))
        .choose('B', ({ when }) => when(jsonata<boolean>`true`, (flow) => flow.next('D', Pass())).otherwise())
        .next('E', Pass())
        .toJSON(),
    () =>
      machine.next('P', (scope) =>
        // @ts-expect-error states/goto-without-loop: as above, in a branch
        Parallel(scope).branch((flow) => flow.next('A', Task.lambda(local).catch('States.ALL', 'B')).next('B', Pass())),
      ),
    // @ts-expect-error states/event-missing: the types of a function are there for the compiler alone
    () => machine.next('Price', Task.lambda(price)),
    // @ts-expect-error states/event-missing: as above, of a Task with everything else
    () => machine.next('Price', () => Task.lambda(price).retry({ errors: 'States.Timeout' }).output(1)),
    // @ts-expect-error states/event-missing: as above, in the record form
    () => machine.states('Price', { Price: Task.lambda(price).end() }),
  ],
  runTimeOnly: [
    { code: 'states/jsonata-eval', because: 'the text of a template', run: () => jsonata`$eval("1")` },
    { code: 'states/states-member-unknown', because: 'as above', run: () => jsonata`$sum($states.inputt.a)` },
    { code: 'states/intrinsic-in-jsonata', because: 'as above', run: () => jsonata`States.UUID()` },
    {
      code: 'states/no-state',
      because: 'a state with a name that is taken leaves the same names',
      run: () => first.next('P', (scope) => Parallel(scope).branch((flow) => flow)),
    },
    {
      code: 'states/no-state',
      because: 'as above',
      run: () => first.next('M', (scope) => MapState.inline(scope).processor((flow) => flow)),
    },
    {
      code: 'states/foreign-flow',
      because: 'a flow was asserted to be a machine',
      run: () =>
        first.next('P', (scope) =>
          Parallel(scope).branch((flow) => fromElsewhere<typeof machine>(flow).comment('Inside').next('A', Pass())),
        ),
    },
    {
      code: 'states/foreign-flow',
      because: 'any flow has the type of a branch',
      run: () =>
        machine.choose('A?', ({ when }) =>
          when(jsonata<boolean>`true`, () => StateMachine.named('Other').next('B', Pass())).otherwise(),
        ),
    },
    {
      code: 'states/foreign-flow',
      because: 'the states that a branch adds are optional',
      run: () => machine.choose('A?', ({ when }) => when(jsonata<boolean>`true`, () => first).otherwise()),
    },
    {
      code: 'states/set-twice',
      because: 'a second type for each state would cost every user, who writes it once',
      run: () => Pass().outputPath('$.a').outputPath('$.b'),
    },
    {
      code: 'states/not-a-function',
      because: 'what a function gives was asserted',
      run: () =>
        machine.choose('A', ({ when }) =>
          when(jsonata<boolean>`true`, (way) => fromElsewhere<typeof way>(undefined)).otherwise(),
        ),
    },
    {
      code: 'states/sdk-parameter-case',
      because: 'of arguments without types any name in Pascal case passes',
      run: () => sdk('dynamodb', 'query', { Tablename: 'Orders' }),
    },
    {
      code: 'states/intrinsic-format-places',
      because: 'a template that is known only then',
      run: () => States.Format('{} {}' as string, 1),
    },
    {
      code: 'states/string-matches-escape',
      because: 'patterns are judged as text',
      run: () => matches(jsonata<string>`x`, 'a\\b'),
    },
    {
      code: 'states/jsonata-syntax',
      because: 'the compiler does not read the text of a template',
      run: () => jsonata`$sum((${1}`,
    },
    {
      code: 'states/qualifier',
      because: 'qualifiers are most often computed',
      run: () => Task.lambda(local).qualifier('*'),
    },
    {
      code: 'states/roles-declared',
      because: 'the length of a list is most often not known',
      run: () => Task.lambda(local).assume('$.roleArn', { oneOf: [] }),
    },
    {
      code: 'states/raw-field',
      because: 'raw fields are what the types do not model',
      run: () => Pass().with({ Next: 'B' }),
    },
    {
      code: 'states/state-duplicate',
      because:
        'the names a state holds are told apart from those before it, not from its own: a longer union for each state',
      run: () => first.next('P', (scope) => Parallel(scope).branch((flow) => flow.next('P', Pass()))),
    },
    {
      code: 'states/nested-too-deep',
      because: 'the compiler does not count levels',
      run: () => first.next('P', nested(101)),
    },
    {
      code: 'states/map-label',
      because: 'a label is judged as text',
      run: () =>
        first.next('M', (scope) =>
          MapState.distributed(scope, 'STANDARD')
            .label('not a label')
            .processor((flow) => flow.next('A', Pass())),
        ),
    },
    {
      code: 'states/variable-of-outer-scope',
      because: 'the outer state comes later',
      run: () =>
        machine
          .next('P', (scope) => Parallel(scope).branch((flow) => flow.next('A', Pass().assign({ total: 1 }))))
          .next('V', Pass().assign({ total: 1 }))
          .toJSON(),
    },
    {
      code: 'states/number-range',
      because: 'numbers are not judged by the compiler',
      run: () =>
        first.next('M', (scope) =>
          MapState.distributed(scope, 'STANDARD')
            .toleratedFailurePercentage(101)
            .processor((flow) => flow.next('A', Pass())),
        ),
    },
    {
      code: 'states/argument-missing',
      because: 'either of two options will do',
      run: () =>
        first.next('M', (scope) =>
          MapState.distributed(scope, 'STANDARD')
            .itemBatcher({})
            .processor((flow) => flow.next('A', Pass())),
        ),
    },
    { code: 'states/state-name', because: 'the length of a text', run: () => machine.next('', Pass()) },
    { code: 'states/state-name', because: 'the length of a text', run: () => machine.next('n'.repeat(81), Pass()) },
    {
      code: 'states/state-duplicate',
      because: 'a name known only at run time',
      run: () => machine.next(text('A'), Pass()).next(text('A'), Pass()),
    },
    {
      code: 'states/state-unknown',
      because: 'a name known only at run time',
      run: () => first.goto(text('Missing')).toJSON(),
    },
    {
      code: 'states/goto-without-loop',
      because: 'a name known only at run time',
      run: () => first.goto(text('First')),
    },
    {
      code: 'states/state-unreachable',
      because: 'the record form knows names and not ways',
      run: () => machine.states('A', { A: Pass().end(), B: Pass().end() }).toJSON(),
    },
    {
      code: 'states/state-unreachable',
      because: 'two lines that lead to one another are named, each by the other',
      run: () => first.line('B', Pass()).goto('C').line('C', Pass()).goto('B').toJSON(),
    },
    {
      code: 'states/no-terminal-state',
      because: 'whether any way ends takes the whole graph',
      run: () => machine.loop('First').next('First', Pass()).goto('First').toJSON(),
    },
    {
      code: 'states/no-terminal-state',
      because: 'as above',
      run: () => machine.states('A', { A: Pass().next('B'), B: Pass().next('A') }).toJSON(),
    },
    {
      code: 'states/branch-without-state',
      because: 'the name of the Choice is known only at run time',
      run: () =>
        typed
          .choose(text('Way?'), ({ input, when }) =>
            when(isPresent(input.a), (flow) => flow.next('A', Pass())).otherwise(),
          )
          .toJSON(),
    },
    {
      code: 'states/query-language',
      because: 'a reference path is text to the compiler',
      run: () => machine.next('A', Task.lambda(local).assume(text('$.roleArn'))),
    },
    {
      code: 'states/other-account',
      because: 'in the record form each state is compared with one type, whatever it reaches',
      run: () => named.states('A', { A: Task.lambda(echo).end() }),
    },
    {
      code: 'states/other-account',
      because: 'the ARN is known only at run time',
      run: () => named.next('A', Task.lambda(text(echo))),
    },
    {
      code: 'states/other-partition',
      because: 'the ARN is known only at run time',
      run: () => named.next('A', Task.lambda(text('arn:aws-cn:lambda:cn-north-1:123456789012:function:Echo'))),
    },
    {
      code: 'states/role-other-partition',
      because: 'the ARN is known only at run time',
      run: () => Task.lambda(echo).assume(text('arn:aws-cn:iam::111122223333:role/LambdaRole')),
    },
    {
      code: 'states/role-other-account',
      because: 'the roles that a role may be are judged one by one',
      run: () => Task.lambda(echo).assume('$.roleArn', { oneOf: ['arn:aws:iam::123456789012:role/LambdaRole'] }),
    },
    {
      code: 'states/role-twice',
      because: 'the type was widened',
      run: () => fromElsewhere<{ assume(role: string): unknown }>(Task.lambda(echo).assume('$.r')).assume('$.r'),
    },
    {
      code: 'states/execution-role-other-account',
      because: 'the ARN is known only at run time',
      run: () => named.runAs(text('arn:aws:iam::111122223333:role/ExecutionRole')),
    },
    { code: 'states/machine-name', because: 'the length of a text', run: () => StateMachine.named('n'.repeat(81)) },
    {
      code: 'states/machine-name',
      because: 'a version: the type would cost every file that imports the root',
      run: () => StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:Orders:1'),
    },
    {
      code: 'states/machine-name',
      because: 'a text known only at run time',
      run: () => StateMachine.named(text('a b')),
    },
    { code: 'states/seconds', because: 'numbers are not judged by the compiler', run: () => Wait.seconds(-1) },
    { code: 'states/seconds', because: 'as above', run: () => Wait.seconds(1.5) },
    { code: 'states/seconds', because: 'as above', run: () => Task.lambda(local).timeoutSeconds(100_000_000) },
    { code: 'states/seconds', because: 'as above', run: () => Task.lambda(local).heartbeatSeconds(Number.NaN) },
    {
      code: 'states/number-range',
      because: 'numbers are not judged by the compiler',
      run: () => Task.lambda(local).retry({ errors: 'States.ALL', backoffRate: 0.5 }),
    },
    { code: 'states/number-range', because: 'as above', run: () => machine.timeoutSeconds(0) },
    {
      code: 'states/number-range',
      because: 'as above',
      run: () => machine.encryptWith('arn:aws:kms:us-east-1:123456789012:key/1234', { dataKeyReuseSeconds: 59 }),
    },
    {
      code: 'states/number-range',
      because: 'as above',
      run: () => machine.next('A', Task.lambda(local).timeoutSeconds(5).heartbeatSeconds(5)).toJSON(),
    },
    { code: 'states/timestamp', because: 'the form of a text', run: () => Wait.until('tomorrow') },
    { code: 'states/timestamp', because: 'the form of a text', run: () => Wait.until('2030-01-01t00:00:00z') },
    { code: 'states/timestamp', because: 'a date that is none', run: () => Wait.until(new Date(Number.NaN)) },
    { code: 'states/error-names', because: 'a list may be empty', run: () => Task.lambda(local).retry({ errors: [] }) },
    {
      code: 'states/error-names',
      because: 'the place in a list',
      run: () => Task.lambda(local).catch(['States.ALL', 'E'], 'A'),
    },
    {
      code: 'states/error-names',
      because: 'the place among catchers',
      run: () => Task.lambda(local).catch('States.ALL', 'A').catch('E', 'A'),
    },
    { code: 'states/variable-name', because: 'the form of a text', run: () => Pass().assign({ 'a.b': 1 }) },
    { code: 'states/variable-name', because: 'a word that is taken', run: () => Pass().assign({ states: 1 }) },
    {
      code: 'states/no-state',
      because: 'JSON.stringify takes anything',
      run: () => JSON.stringify(machine),
    },
    {
      code: 'states/not-a-state',
      because: 'a value that was asserted to be what it is not',
      run: () => machine.next('A', fromElsewhere<Pass>(undefined)),
    },
    {
      code: 'states/value-unknown',
      because: 'a value that was asserted to be what it is not',
      run: () => Task.lambda(local).retry({ errors: 'E', jitterStrategy: fromElsewhere<'FULL'>('HALF') }),
    },
  ],
} satisfies Refusals
