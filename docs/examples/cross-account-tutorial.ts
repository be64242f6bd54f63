// Step Functions in account 123456789012 invokes a Lambda function in account 111122223333, through a role there.
// https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html
import { Account, access, arn, StateMachine, Task } from 'arnwright'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const echo = prod.arn('lambda', 'function:Echo')
const lambdaRole = arn('arn:aws:iam::111122223333:role/LambdaRole')

// Step 1: the Task names the target role.
export const machine = StateMachine.named(dev.arn('states', 'stateMachine:testCrossAccount'))
  .runAs(dev.arn('iam', 'role/ExecutionRole'))
  .next('Cross-account call', Task.lambda(echo).assume(lambdaRole))

// Steps 2 to 4: the documents of both accounts follow from it.
export const { executionRole, targetRoles } = access(machine)
