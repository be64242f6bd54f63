import { Account } from '../../../src/arn/account.js'
import { verify, type WorkflowDocuments } from '../../../src/evaluate.js'
import { Task } from '../../../src/integrations/task.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import type { Refusals } from '../refusals.ts'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const named = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
const machine = named
  .runAs(dev.arn('iam', 'role/ExecutionRole'))
  .next('A', Task.lambda(prod.arn('lambda', 'function:Echo')).assume(prod.arn('iam', 'role/LambdaRole')))
const trustPolicy = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' },
} as const

/** What is read from a file is whatever it is. */
const fromFile = (value: unknown): WorkflowDocuments => value as WorkflowDocuments

export default {
  sameWords: [
    // @ts-expect-error access/no-execution-role
    () => verify(named.next('A', Pass())),
    // @ts-expect-error access/no-machine-arn
    () => verify(StateMachine.named('Orders').next('A', Pass())),
  ],
  ownWords: [
    // @ts-expect-error verify/documents: what the documents are, is a type of its own
    () => verify(machine, []),
    // @ts-expect-error verify/documents: as above
    () => verify(machine, { targetRole: [] }),
    // @ts-expect-error verify/documents: a role has a trust policy
    () => verify(machine, { executionRole: {} }),
    // @ts-expect-error verify/documents: account IDs are text
    () => verify(machine, { accounts: [{ account: 123456789012 }] }),
  ],
  runTimeOnly: [
    {
      code: 'verify/documents',
      because: 'what is read from a file is judged at run time',
      run: () => verify(machine, fromFile('none')),
    },
    {
      code: 'verify/documents',
      because: 'the documents of a role do not know the machine',
      run: () => verify(machine, { executionRole: { roleArn: 'arn:aws:iam::123456789012:role/Other', trustPolicy } }),
    },
    {
      code: 'verify/arn',
      because: 'ARNs in documents are text',
      run: () => verify(machine, { targetRoles: [{ roleArn: 'LambdaRole', trustPolicy }] }),
    },
  ],
} satisfies Refusals
