// How AWS Step Functions works with IAM, step by step and rule by rule.
// https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
// What the compiler has to refuse is marked with @ts-expect-error, which fails where it is accepted.

import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import { Account } from '../../../src/arn/account.js'
import { Task } from '../../../src/integrations/task.js'
import { Policy } from '../../../src/policy/policy.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { codeOf } from '../../refused.ts'

const account = Account('111122223333', 'us-east-1')
const machine = account.arn('states', 'stateMachine:Orders')
const role = account.arn('iam', 'role/StepFunctionsLambdaRole')
const echo = account.arn('lambda', 'function:Echo')

/** A document as IAM reads it: a list of one is its value. The order of keys does not count for `toEqual`. */
const read = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 1 ? read(value[0]) : value.map(read)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, read(part)]))
}

const written = (document: unknown): unknown => read(JSON.parse(JSON.stringify(document)))

/** The one JSON document of the page. */
const trustPolicyOfThePage = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: ['states.amazonaws.com'] },
      Action: 'sts:AssumeRole',
      Condition: {
        ArnLike: { 'aws:SourceArn': 'arn:aws:states:us-east-1:111122223333:stateMachine:*' },
        StringEquals: { 'aws:SourceAccount': '111122223333' },
      },
    },
  ],
}

describe('Create a role for Step Functions', () => {
  it('step 2: the trusted entity is Step Functions', () => {
    const trust = Policy.trust().service('states').sourceArn(machine)
    expect(written(trust)).toMatchObject({
      Statement: { Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
    })
  })

  it('steps 3 and 4: StepFunctionsLambdaRole, with permission to invoke a Lambda function', () => {
    expect(role).toBe('arn:aws:iam::111122223333:role/StepFunctionsLambdaRole')
    expect(written(Policy.identity().allow('lambda:InvokeFunction').on(echo))).toEqual({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: echo },
    })
  })

  it('the role that a machine runs as is given what the machine needs', () => {
    const orders = StateMachine.named(machine).runAs(role).next('Echo', Task.lambda(echo)).end()
    const { executionRole } = access(orders)
    expect(executionRole.roleArn).toBe(role)
    expect(written(executionRole.trustPolicy)).toMatchObject({
      Statement: { Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
    })
    expect(written(executionRole.permissionsPolicy)).toMatchObject({
      Statement: { Effect: 'Allow', Action: 'lambda:InvokeFunction' },
    })
  })

  it('a policy without permissions is none', () => {
    // @ts-expect-error this policy has no statement
    expect(codeOf(() => Policy.identity().toJSON())).toBe('policy/no-statement')
    // @ts-expect-error this trust policy has no principal
    expect(codeOf(() => Policy.trust().toJSON())).toBe('policy/no-trusted-principal')
  })
})

describe('Prevent cross-service confused deputy issue', () => {
  const states = Policy.trust(role).service('states')

  it('the trust policy of the page is written by the library', () => {
    const trust = states.sourceArn(account.arnLike('states', 'stateMachine:*')).sourceAccount('111122223333')
    expect(written(trust)).toEqual(read(trustPolicyOfThePage))
    const fromTexts = Policy.trust()
      .service('states.amazonaws.com')
      .sourceAccount('111122223333')
      .sourceArn('arn:aws:states:us-east-1:111122223333:stateMachine:*')
    expect(written(fromTexts)).toEqual(read(trustPolicyOfThePage))
  })

  describe('aws:SourceArn and aws:SourceAccount limit for whom the service acts', () => {
    it('either is a guard', () => {
      expect(() => JSON.stringify(states.sourceArn(machine))).not.toThrow()
      expect(() => JSON.stringify(states.sourceAccount('111122223333'))).not.toThrow()
    })

    it('with neither, the trust is refused', () => {
      // @ts-expect-error this statement lets a service in without saying for whom it acts
      expect(codeOf(() => states.toJSON())).toBe('policy/service-unguarded')
      expect(codeOf(() => JSON.stringify(states))).toBe('policy/service-unguarded')
    })

    it('with neither, it has to be said that this is meant', () => {
      expect(written(states.unguarded())).toEqual({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
      })
    })

    it('so in the policies of resources', () => {
      const queue = Policy.resource(account.arn('sqs', 'orders')).allow('sqs:SendMessage').service('states')
      // @ts-expect-error this statement lets a service in without saying for whom it acts
      expect(codeOf(() => queue.toJSON())).toBe('policy/service-unguarded')
      expect(() => JSON.stringify(queue.sourceArn(machine).sourceAccount('111122223333'))).not.toThrow()
    })
  })

  describe('where both are used and the ARN has the account, they use the same account', () => {
    it('the same account is accepted, in either order', () => {
      expect(() => JSON.stringify(states.sourceArn(machine).sourceAccount('111122223333'))).not.toThrow()
      expect(() => JSON.stringify(states.sourceAccount('111122223333').sourceArn(machine))).not.toThrow()
    })

    it('another account is refused, in either order', () => {
      // @ts-expect-error aws:SourceArn is in another account
      expect(codeOf(() => states.sourceArn(machine).sourceAccount('444455556666'))).toBe(
        'policy/source-account-differs',
      )
      // @ts-expect-error aws:SourceArn is in another account
      expect(codeOf(() => states.sourceAccount('444455556666').sourceArn(machine))).toBe(
        'policy/source-account-differs',
      )
    })

    it('an ARN without the account goes with any', () => {
      const pattern = 'arn:aws:states:us-east-1:*:stateMachine:*'
      expect(() => JSON.stringify(states.sourceArn(pattern).sourceAccount('444455556666'))).not.toThrow()
    })

    it('an ARN without the account needs aws:SourceAccount', () => {
      const open = states.sourceArn('arn:aws:states:us-east-1:*:stateMachine:*')
      // @ts-expect-error the account is still to be said
      expect(codeOf(() => open.toJSON())).toBe('policy/service-unguarded')
    })

    it('in another statement another account is accepted', () => {
      const two = states.sourceArn(machine).service('states').sourceAccount('444455556666')
      expect(() => JSON.stringify(two)).not.toThrow()
    })
  })

  describe('the most effective guard is the full ARN', () => {
    it('it is compared as it is', () => {
      expect(written(states.sourceArn(machine))).toMatchObject({
        Statement: { Condition: { ArnEquals: { 'aws:SourceArn': machine } } },
      })
    })

    it('what is no ARN is refused', () => {
      // @ts-expect-error 'Orders' is not an ARN
      expect(codeOf(() => states.sourceArn('Orders'))).toBe('arn/parts-missing')
    })
  })

  describe('wildcards stand for the portions of the ARN that are not known, or for several resources', () => {
    it.each([
      'arn:aws:states:*:111122223333:*',
      'arn:aws:states:us-east-1:111122223333:stateMachine:*',
      'arn:aws:states:us-east-1:111122223333:stateMachine:Order?',
    ])('%s', (pattern) => {
      expect(written(states.sourceArn(pattern))).toMatchObject({
        Statement: { Condition: { ArnLike: { 'aws:SourceArn': pattern } } },
      })
    })

    it('several resources are a list', () => {
      const both = states.sourceArn(machine, account.arn('states', 'stateMachine:Returns'))
      expect(written(both)).toMatchObject({
        Statement: {
          Condition: { ArnEquals: { 'aws:SourceArn': [machine, `${account.arn('states', 'stateMachine:Returns')}`] } },
        },
      })
    })

    it('a wildcard for the whole ARN is refused', () => {
      // @ts-expect-error '*' is not an ARN
      expect(codeOf(() => states.sourceArn('*'))).toBe('arn/parts-missing')
      // @ts-expect-error the service has to be named
      expect(codeOf(() => states.sourceArn('arn:aws:STATES:*:111122223333:*'))).toBe('arn/service-malformed')
      expect(codeOf(() => states.sourceArn('arn:aws:*:*:111122223333:*'))).toBe('arn/service-malformed')
    })

    it('a wildcard where one resource is meant is refused', () => {
      const allow = Policy.identity().allow('lambda:InvokeFunction')
      // @ts-expect-error this would name more than one resource
      expect(codeOf(() => allow.on('arn:aws:lambda:us-east-1:111122223333:function:*'))).toBe('arn/wildcard')
      expect(() => JSON.stringify(allow.onLike('arn:aws:lambda:us-east-1:111122223333:function:*'))).not.toThrow()
    })
  })
})

describe('Attach an inline policy', () => {
  it('step 3: the API actions of the services that a machine controls', () => {
    const inline = Policy.identity()
      .allow('lambda:InvokeFunction')
      .on(echo)
      .allow('sqs:SendMessage', 'sqs:GetQueueAttributes')
      .on(account.arn('sqs', 'orders'))
    expect(written(inline)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: echo },
        {
          Effect: 'Allow',
          Action: ['sqs:SendMessage', 'sqs:GetQueueAttributes'],
          Resource: 'arn:aws:sqs:us-east-1:111122223333:orders',
        },
      ],
    })
  })

  it('an inline policy names what its actions act on', () => {
    // @ts-expect-error this statement has no resource
    expect(codeOf(() => Policy.identity().allow('sqs:SendMessage').toJSON())).toBe('policy/no-resource')
  })

  it('an action has a service and a name', () => {
    // @ts-expect-error 'InvokeFunction' is not an action
    expect(codeOf(() => Policy.identity().allow('InvokeFunction'))).toBe('policy/action-form')
  })
})
