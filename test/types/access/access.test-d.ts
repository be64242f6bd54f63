import { describe, expectTypeOf, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import type { Access } from '../../../src/access/result.js'
import { Account } from '../../../src/arn/account.js'
import { Task } from '../../../src/integrations/task.js'
import type { WrittenPolicy } from '../../../src/policy/document.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { StateMachine } from '../../../src/states/state-machine.js'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const named = StateMachine.named(dev.arn('states', 'stateMachine:M'))
const orders = named.runAs(dev.arn('iam', 'role/R'))

describe('access takes a machine whose documents can be known', () => {
  it('with its ARN and its role', () => {
    expectTypeOf(access(orders.next('A', Pass()))).toEqualTypeOf<Access>()
    expectTypeOf(
      access(orders.next('A', Task.lambda(prod.arn('lambda', 'function:F')).assume(prod.arn('iam', 'role/T')))),
    ).toEqualTypeOf<Access>()
    expectTypeOf(access(orders.states('A', { A: Pass().end() }))).toEqualTypeOf<Access>()
  })

  it('in either language and with every setting', () => {
    expectTypeOf(
      access(orders.queryLanguage('JSONPath').tracing().type('EXPRESS').next('A', Pass().resultPath(null))),
    ).toEqualTypeOf<Access>()
  })

  it('of CloudFormation, and with ARNs known only at run time', () => {
    const stack = Account.cloudFormation()
    const machine = StateMachine.named(stack.arn('states', 'stateMachine:M')).runAs(stack.arn('iam', 'role/R'))
    expectTypeOf(access(machine.next('A', Pass()))).toEqualTypeOf<Access>()
    const text: string = 'arn:aws:states:us-east-1:123456789012:stateMachine:M'
    expectTypeOf(access(StateMachine.named(text).runAs(text).next('A', Pass()))).toEqualTypeOf<Access>()
  })
})

describe('the result', () => {
  it('is readonly', () => {
    const result = {} as Access
    // @ts-expect-error it is made once
    result.unknowns = []
    // @ts-expect-error it is made once
    result.targetRoles.push(result.targetRoles[0])
    expectTypeOf(result.executionRole.trustPolicy).toEqualTypeOf<WrittenPolicy>()
    expectTypeOf(result.executionRole.permissionsPolicy).toEqualTypeOf<WrittenPolicy | undefined>()
  })
})
