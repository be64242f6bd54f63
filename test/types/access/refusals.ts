import { access } from '../../../src/access/access.js'
import { Account } from '../../../src/arn/account.js'
import { arn } from '../../../src/arn/arn.js'
import { StateMachine as Parsed } from '../../../src/integrations/state-machine.js'
import { Task } from '../../../src/integrations/task.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import type { Refusals } from '../refusals.ts'

const dev = Account('123456789012', 'us-east-1')
const role = dev.arn('iam', 'role/ExecutionRole')
const named = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
const local = dev.arn('lambda', 'function:Local')

/** A text of which the compiler knows nothing, as read from a file. */
const text = (value: string): string => value

export default {
  sameWords: [
    // @ts-expect-error access/no-execution-role
    () => access(named.next('A', Pass())),
    // @ts-expect-error access/no-machine-arn
    () => access(StateMachine.named('Orders').runAs(role).next('A', Pass())),
    // @ts-expect-error access/no-machine-arn
    () => access(StateMachine.named('Orders').next('A', Pass())),
    // @ts-expect-error access/no-machine-arn
    () => access(StateMachine.named(arn('${aws_sfn_state_machine.orders.arn}')).runAs(role).next('A', Pass())),
    // @ts-expect-error states/state-unknown
    () => access(named.runAs(role).next('A', Pass()).goto('Missing')),
    // @ts-expect-error states/state-unreachable
    () => access(named.runAs(role).next('A', Pass()).line('Alone', Pass())),
  ],
  ownWords: [
    // @ts-expect-error access/not-a-machine: what a machine is, is a type of its own
    () => access({}),
    // @ts-expect-error access/not-a-machine: as above
    () => access(Pass()),
    // @ts-expect-error access/not-a-machine: as above
    () => access(undefined),
  ],
  runTimeOnly: [
    {
      code: 'access/no-machine-arn',
      because: 'whether a text known only at run time is an ARN',
      run: () => access(StateMachine.named(text('Orders')).runAs(role).next('A', Pass())),
    },
    {
      code: 'access/integration-unknown',
      because: 'raw fields are written as they are',
      run: () =>
        access(named.runAs(role).next('A', Task.lambda(local).with({ Resource: 'arn:aws:states:::sns:publish' }))),
    },
    {
      code: 'access/resource-open',
      because: 'a definition is read at run time',
      run: () =>
        access(
          Parsed.parse({ StartAt: 'Call', States: { Call: { Type: 'Task', Resource: '${LambdaArn}', End: true } } })
            .named(dev.arn('states', 'stateMachine:Orders'))
            .runAs(role),
        ),
    },
    {
      code: 'access/argument',
      because: 'raw fields are written as they are',
      run: () => access(named.runAs(role).next('A', Task.lambda(local).with({ Arguments: { FunctionName: 'a b' } }))),
    },
    {
      code: 'access/argument-missing',
      because: 'raw fields are written as they are',
      run: () => access(named.runAs(role).next('A', Task.lambda(local).with({ Arguments: {} }))),
    },
    {
      code: 'access/other-partition',
      because: 'raw fields are written as they are',
      run: () =>
        access(named.runAs(role).next('A', Task.lambda(local).with({ Resource: 'arn:aws-cn:states:::lambda:invoke' }))),
    },
    {
      code: 'access/sdk-unknown',
      because: 'a definition is read at run time',
      run: () =>
        access(
          Parsed.parse({
            StartAt: 'Call',
            States: { Call: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:nowhere:call', End: true } },
          })
            .named(dev.arn('states', 'stateMachine:Orders'))
            .runAs(role),
        ),
    },
    {
      code: 'access/reaches',
      because: 'what a call needs is told at run time',
      run: () => access(named.runAs(role).next('A', Task.lambda(local)), { reaches: { A: 'arn:aws:s3:::data' } }),
    },
    {
      code: 'access/own-target',
      because: 'a role may be the same in two places for a reason that only the machine as a whole tells',
      run: () => access(named.runAs(role).next('A', Task.lambda(local).assume(role))),
    },
    {
      code: 'access/states',
      because: 'raw fields are written as they are',
      run: () =>
        access(
          named
            .runAs(role)
            .next('A', Task.lambda(local).with({ Resource: 'arn:aws:states:::sns:publish' }))
            .next('B', Task.lambda(local).with({ Resource: 'x' })),
        ),
    },
    {
      code: 'policy/external-id',
      because: 'the characters of names are judged at run time',
      run: () =>
        access(
          StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:größe')
            .runAs(role)
            .next('A', Task.lambda(local).assume('arn:aws:iam::123456789012:role/LambdaRole')),
        ),
    },
  ],
} satisfies Refusals
