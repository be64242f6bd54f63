// One program that meets both declarations, as one does whose dependencies are ESM and CommonJS.

import * as esm from 'arnwright'

declare const cjs: typeof import('arnwright', { with: { 'resolution-mode': 'require' }})

/** Whatever one of the two gives or takes, the other does too. The namespace of a CommonJS module has a `default` beside. */
export const cjsIsEsm: typeof esm = cjs
export const esmIsCjs: Omit<typeof cjs, 'default'> = esm

type CjsRoleArn = import('arnwright', { with: { 'resolution-mode': 'require' }}).RoleArn
type CjsLambdaFunctionArn = import('arnwright', { with: { 'resolution-mode': 'require' }}).LambdaFunctionArn
type CjsArn = import('arnwright', { with: { 'resolution-mode': 'require' }}).Arn
type CjsTrustPolicy = import('arnwright', { with: { 'resolution-mode': 'require' }}).TrustPolicy
type CjsArnwrightError = import('arnwright', { with: { 'resolution-mode': 'require' }}).ArnwrightError

declare const takesEsm: {
  role(role: esm.RoleArn): void
  fn(fn: esm.LambdaFunctionArn): void
  arn(arn: esm.Arn): void
  trust(policy: esm.TrustPolicy): void
  error(error: esm.ArnwrightError): void
}
declare const takesCjs: {
  role(role: CjsRoleArn): void
  fn(fn: CjsLambdaFunctionArn): void
  arn(arn: CjsArn): void
  trust(policy: CjsTrustPolicy): void
  error(error: CjsArnwrightError): void
}

const make = {
  esm: {
    role: esm.arn('arn:aws:iam::111122223333:role/LambdaRole'),
    fn: esm.Account('111122223333', 'us-east-2').arn('lambda', 'function:Echo'),
    machine: esm.arn('arn:aws:states:us-east-2:111122223333:stateMachine:Machine'),
    trust: esm.Policy.trust().account('111122223333'),
  },
  cjs: {
    role: cjs.arn('arn:aws:iam::111122223333:role/LambdaRole'),
    fn: cjs.Account('111122223333', 'us-east-2').arn('lambda', 'function:Echo'),
    machine: cjs.arn('arn:aws:states:us-east-2:111122223333:stateMachine:Machine'),
    trust: cjs.Policy.trust().account('111122223333'),
  },
}

takesCjs.role(make.esm.role)
takesCjs.fn(make.esm.fn)
takesCjs.arn(make.esm.fn)
takesCjs.trust(make.esm.trust)
takesEsm.role(make.cjs.role)
takesEsm.fn(make.cjs.fn)
takesEsm.arn(make.cjs.fn)
takesEsm.trust(make.cjs.trust)

// a Task of the one in a machine of the other, and its documents from the first
const esmMachine = esm.StateMachine.named(make.cjs.machine)
  .runAs(make.cjs.role)
  .next('Call', cjs.Task.lambda(make.esm.fn))
  .next('Wait', esm.Wait.seconds(1))
const cjsMachine = cjs.StateMachine.named(make.esm.machine)
  .runAs(make.esm.role)
  .next('Call', esm.Task.lambda(make.cjs.fn))
  .next('Wait', cjs.Wait.seconds(1))
export const documents = [cjs.access(esmMachine), esm.access(cjsMachine)]

// and what the one refuses, it refuses of the other
// @ts-expect-error a role of another account: ✗ role is in account '999999999999'
esm.Task.lambda(make.cjs.fn).assume(cjs.arn('arn:aws:iam::999999999999:role/Other'))
// @ts-expect-error a role of another account: ✗ role is in account '999999999999'
cjs.Task.lambda(make.esm.fn).assume(esm.arn('arn:aws:iam::999999999999:role/Other'))
