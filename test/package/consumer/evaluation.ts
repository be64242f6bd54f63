// The evaluator beside the root: a machine of the one is verified by the other, the results exported.
import { Account, access, StateMachine, Task } from 'arnwright'
import {
  type Evaluation,
  evaluate,
  explain,
  type Verification,
  type VerificationFinding,
  verify,
  type WorkflowDocuments,
} from 'arnwright/evaluate'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const machine = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
  .runAs(dev.arn('iam', 'role/ExecutionRole'))
  .next('Call', Task.lambda(prod.arn('lambda', 'function:Echo')).assume(prod.arn('iam', 'role/LambdaRole')))

// what access derives is what verify takes, as a whole and in parts
export const documents: WorkflowDocuments = { ...access(machine), context: { 'aws:PrincipalOrgID': 'o-exampleorgid' } }
export const verification: Verification = verify(machine, documents)
export const derived = verify(machine, access(machine))
export const findings: readonly VerificationFinding[] = verification.findings
export const evaluation: Evaluation = evaluate(
  { principal: 'states.amazonaws.com', action: 'sts:AssumeRole', resource: dev.arn('iam', 'role/ExecutionRole') },
  { trust: access(machine).executionRole.trustPolicy },
)
export const texts: string[] = [explain(evaluation), explain(verification), explain(verification, { as: 'mermaid' })]
