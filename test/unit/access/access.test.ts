import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import type { Access } from '../../../src/access/result.js'
import { Account } from '../../../src/arn/account.js'
import { qualify } from '../../../src/arn/qualify.js'
import { States } from '../../../src/expression/intrinsic.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import { allIntegrations } from '../../../src/integrations/all-integrations.js'
import { Task } from '../../../src/integrations/task.js'
import { Fail } from '../../../src/states/builders/fail.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { Succeed } from '../../../src/states/builders/succeed.js'
import { Wait } from '../../../src/states/builders/wait.js'
import type { StateMachineDefinition } from '../../../src/states/definition.js'
import { type MachineSource, machineKey } from '../../../src/states/machine-source.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { verify } from '../../../src/verify/verify.js'
import { codeOf } from '../../refused.ts'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const machineArn = dev.arn('states', 'stateMachine:Orders')
const executionRole = dev.arn('iam', 'role/ExecutionRole')
const local = dev.arn('lambda', 'function:Local')
const echo = prod.arn('lambda', 'function:Echo')
const lambdaRole = prod.arn('iam', 'role/LambdaRole')
const orders = StateMachine.named(machineArn).runAs(executionRole)
const jsonPath = orders.queryLanguage('JSONPath')

const allow = (
  actions: string | readonly string[],
  resources: string | readonly string[],
  rest: object = {},
): object => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
  ...rest,
})

const policy = (...statements: readonly object[]): object => ({ Version: '2012-10-17', Statement: statements })

describe('the trust of the execution role', () => {
  // `other.executionRoleTrust` of the facts: the service, guarded by the machine and its account, against the confused deputy:
  // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy
  it('lets Step Functions in for this machine alone', () => {
    const { executionRole: role } = access(orders.next('A', Pass()))
    expect(role.roleArn).toBe(executionRole)
    expect(role.trustPolicy).toEqual(
      policy({
        Effect: 'Allow',
        Principal: { Service: 'states.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          ArnEquals: { 'aws:SourceArn': machineArn },
          StringEquals: { 'aws:SourceAccount': '123456789012' },
        },
      }),
    )
  })

  it('needs no permissions where no state calls anything', () => {
    const { executionRole: role, ...rest } = access(
      orders.next('A', Pass()).next('B', Wait.seconds(1)).next('C', Succeed()),
    )
    expect('permissionsPolicy' in role).toBe(false)
    expect(role.reasons).toEqual([])
    expect(rest).toEqual({ targetRoles: [], resourcePolicies: [], byAccount: [], unknowns: [], findings: [] })
  })
})

describe('the permissions of the execution role', () => {
  it('are one statement for all functions, each once, in the order of the states', () => {
    const result = access(
      orders
        .next('B', Task.lambda(dev.arn('lambda', 'function:B')))
        .next('A', Task.lambda(dev.arn('lambda', 'function:A')))
        .next('B again', Task.lambda(dev.arn('lambda', 'function:B'))),
    )
    expect(result.executionRole.permissionsPolicy).toEqual(
      policy(
        allow('lambda:InvokeFunction', [
          'arn:aws:lambda:us-east-1:123456789012:function:B',
          'arn:aws:lambda:us-east-1:123456789012:function:A',
        ]),
      ),
    )
    expect(result.executionRole.reasons).toEqual([
      {
        statement: '/Statement/0',
        states: ['/States/B', '/States/A', '/States/B again'],
        why: 'Tasks call lambda:InvokeFunction',
      },
    ])
  })

  // Lambda authorizes a call with a qualifier on the qualified ARN:
  // https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
  it.each([
    ['the function', Task.lambda(local), `${local}`],
    ['a version in the ARN', Task.lambda(qualify(local, '7')), `${local}:7`],
    ['an alias beside the ARN', Task.lambda(local).qualifier('live'), `${local}:live`],
  ])('name %s as it is called', (_, task, resource) => {
    expect(access(orders.next('A', task)).executionRole.permissionsPolicy).toEqual(
      policy(allow('lambda:InvokeFunction', resource)),
    )
  })

  it('are every function of the account where the function is known only at run time, and the result says so', () => {
    const result = access(orders.next('A', ({ input }) => Task.lambda(input['fn'] ?? local)))
    expect(result.executionRole.permissionsPolicy).toEqual(
      policy(allow('lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:123456789012:function:*')),
    )
    expect(result.unknowns).toEqual([
      {
        roleArn: executionRole,
        states: ['/States/A'],
        why: 'the function is known only at run time: {% $states.input.fn %}',
      },
    ])
  })

  it('name states by JSON pointers', () => {
    const { executionRole: role } = access(orders.next('a/b~c', Task.lambda(local)))
    // https://www.rfc-editor.org/rfc/rfc6901#section-3
    expect(role.reasons[0]?.states).toEqual(['/States/a~1b~0c'])
  })
})

describe('a role that Tasks assume', () => {
  const result = access(
    orders
      .next('One', Task.lambda(echo).assume(lambdaRole))
      .next('Two', Task.lambda(prod.arn('lambda', 'function:Other')).assume(lambdaRole))
      .next('Own', Task.lambda(local)),
  )

  // `other.crossAccount` of the facts: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
  it('trusts the execution role, with the ARN of the machine as external ID', () => {
    expect(result.targetRoles.map(({ roleArn, trustPolicy }) => [roleArn, trustPolicy])).toEqual([
      [
        lambdaRole,
        policy({
          Effect: 'Allow',
          Principal: { AWS: executionRole },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': machineArn } },
        }),
      ],
    ])
  })

  it('has the permissions of all states that assume it', () => {
    expect(result.targetRoles[0]?.permissionsPolicy).toEqual(
      policy(allow('lambda:InvokeFunction', [echo, 'arn:aws:lambda:us-east-2:111122223333:function:Other'])),
    )
    expect(result.targetRoles[0]?.reasons[0]?.states).toEqual(['/States/One', '/States/Two'])
    expect(result.targetRoles[0]?.trustReasons).toEqual([
      { statement: '/Statement/0', states: ['/States/One', '/States/Two'], why: 'Tasks assume the role' },
    ])
    expect(result.executionRole.trustReasons).toEqual([
      { statement: '/Statement/0', states: [], why: 'Step Functions runs the machine' },
    ])
  })

  it('may be assumed by the execution role, which then may not call for it', () => {
    expect(result.executionRole.permissionsPolicy).toEqual(
      policy(allow('sts:AssumeRole', lambdaRole), allow('lambda:InvokeFunction', local)),
    )
    expect(result.executionRole.reasons).toEqual([
      { statement: '/Statement/0', states: ['/States/One', '/States/Two'], why: 'Tasks assume the role' },
      { statement: '/Statement/1', states: ['/States/Own'], why: 'Tasks call lambda:InvokeFunction' },
    ])
    expect(result.unknowns).toEqual([])
  })

  it('is one of several, in the order in which the states name them', () => {
    const other = Account('444455556666', 'us-east-1')
    const { targetRoles, executionRole: role } = access(
      orders
        .next('B', Task.lambda(other.arn('lambda', 'function:F')).assume(other.arn('iam', 'role/B')))
        .next('A', Task.lambda(echo).assume(lambdaRole)),
    )
    expect(targetRoles.map(({ roleArn }) => roleArn)).toEqual(['arn:aws:iam::444455556666:role/B', lambdaRole])
    expect(role.permissionsPolicy).toEqual(
      policy(allow('sts:AssumeRole', ['arn:aws:iam::444455556666:role/B', lambdaRole])),
    )
  })

  it('of a function known only at run time may call every function of its own account', () => {
    const { targetRoles, unknowns } = access(
      jsonPath.next('A', ({ input }) => Task.lambda(input['fn'] ?? echo).assume('arn:aws:iam::111122223333:role/R')),
    )
    expect(targetRoles[0]?.permissionsPolicy).toEqual(
      policy(allow('lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:*')),
    )
    expect(unknowns[0]?.roleArn).toBe('arn:aws:iam::111122223333:role/R')
  })

  it('is refused where the name of the machine cannot be an external ID', () => {
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: [\w+=,.@:\/-]{2,1224}
    for (const name of ['größe', "it's", 'a(b)', 'a!']) {
      const named = StateMachine.named(`arn:aws:states:us-east-1:123456789012:stateMachine:${name}` as string)
      const task = Task.lambda(echo as string).assume(lambdaRole as string)
      expect(() => access(named.runAs(executionRole as string).next('A', task))).toThrow(
        expect.objectContaining({ code: 'policy/external-id' }),
      )
      // without a role to assume any name will do
      expect(access(named.runAs(executionRole as string).next('A', Pass())).targetRoles).toEqual([])
    }
  })
})

describe('a role known only when the workflow runs', () => {
  const patternOf = (result: Access): unknown => result.executionRole.permissionsPolicy?.Statement

  it.each<[string, string, string]>([
    ['a reference path', '$.roleArn', 'arn:aws:iam::*:role/*'],
    ['a variable', '$role', 'arn:aws:iam::*:role/*'],
    ['a role in any account', "States.Format('arn:aws:iam::{}:role/R', $.accountId)", 'arn:aws:iam::*:role/R'],
    [
      'a role of one account',
      "States.Format('arn:aws:iam::111122223333:role/{}', $.name)",
      'arn:aws:iam::111122223333:role/*',
    ],
    ['several places', "States.Format('arn:aws:iam::{}:role/team/{}-x', $.a, $.b)", 'arn:aws:iam::*:role/team/*-x'],
    ['an escaped quote', "States.Format('arn:aws:iam::{}:role/it\\'s', $.a)", "arn:aws:iam::*:role/it's"],
    ['a template that is no role', "States.Format('{}', $.roleArn)", 'arn:aws:iam::*:role/*'],
    ['half a template', "States.Format('arn:aws:iam::{}:{}', $.a, $.b)", 'arn:aws:iam::*:role/*'],
    ['another function', 'States.ArrayGetItem($.roles, 0)', 'arn:aws:iam::*:role/*'],
  ])('narrows what may be assumed as far as it can: %s', (_, role, pattern) => {
    const result = access(jsonPath.next('A', Task.lambda(echo).assume(role)))
    expect(patternOf(result)).toEqual([allow('sts:AssumeRole', pattern)])
    expect(result.unknowns).toEqual([
      { roleArn: executionRole, states: ['/States/A'], why: `the role to assume is known only at run time: ${role}` },
    ])
    expect(result.targetRoles).toEqual([
      {
        expression: role,
        trustPolicy: policy({
          Effect: 'Allow',
          Principal: { AWS: executionRole },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': machineArn } },
        }),
        trustReasons: [{ statement: '/Statement/0', states: ['/States/A'], why: 'Tasks assume the role' }],
        permissionsPolicy: policy(allow('lambda:InvokeFunction', echo)),
        reasons: [{ statement: '/Statement/0', states: ['/States/A'], why: 'Tasks call lambda:InvokeFunction' }],
      },
    ])
  })

  it.each([
    [
      'is narrowed by its texts',
      jsonata<string>`'arn:aws:iam::' & $states.input.accountId & ':role/R'`,
      'arn:aws:iam::*:role/R',
    ],
    ['is any role of the partition', jsonata<string>`$lookup($states.input, 'role')`, 'arn:aws:iam::*:role/*'],
    ['is a role', jsonata<string>`'arn:aws:s3:::' & $states.input.bucket`, 'arn:aws:iam::*:role/*'],
  ])('in JSONata %s', (_, role, pattern) => {
    expect(patternOf(access(orders.next('A', Task.lambda(echo).assume(role))))).toEqual([
      allow('sts:AssumeRole', pattern),
    ])
  })

  it('by States.Format of the library is narrowed the same', () => {
    const result = access(
      jsonPath
        .input<{ readonly accountId: string }>()
        .next('A', ({ input }) => Task.lambda(echo).assume(States.Format('arn:aws:iam::{}:role/R', input.accountId))),
    )
    expect(patternOf(result)).toEqual([allow('sts:AssumeRole', 'arn:aws:iam::*:role/R')])
  })

  it('is one of those that were declared', () => {
    const roles = ['arn:aws:iam::111122223333:role/A', 'arn:aws:iam::111122223333:role/B']
    const result = access(jsonPath.next('X', Task.lambda(echo).assume('$.roleArn', { oneOf: roles })))
    expect(patternOf(result)).toEqual([allow('sts:AssumeRole', roles)])
    expect(result.unknowns).toEqual([])
    expect(result.targetRoles.map(({ roleArn, permissionsPolicy }) => [roleArn, permissionsPolicy])).toEqual(
      roles.map((role) => [role, policy(allow('lambda:InvokeFunction', echo))]),
    )
  })

  it('is not declared to be none of all', () => {
    expect(codeOf(() => Task.lambda(echo).assume('$.roleArn', { oneOf: [] }))).toBe('states/roles-declared')
  })

  it.each<[string, string, string]>([
    ['of another account', 'arn:aws:iam::999999999999:role/A', 'states/role-other-account'],
    ['of another partition', 'arn:aws-cn:iam::111122223333:role/A', 'states/role-other-partition'],
    ['that are patterns', 'arn:aws:iam::111122223333:role/*', 'arn/wildcard'],
    ['that are none', 'arn:aws:iam::111122223333:user/A', 'arn/kind'],
  ])('is not declared to be one of roles %s', (_, role, code) => {
    expect(() => Task.lambda(echo).assume('$.roleArn', { oneOf: [role] })).toThrow(expect.objectContaining({ code }))
    // a role that is named is judged whatever was declared beside it
    expect(() => Task.lambda(echo).assume(role, { oneOf: [lambdaRole] })).toThrow(expect.objectContaining({ code }))
  })
})

describe('a function that is called through its own policy', () => {
  it('has to allow the execution role, which has to be allowed too', () => {
    const result = access(orders.next('A', Task.lambda(echo).viaResourcePolicy()))
    expect(result.executionRole.permissionsPolicy).toEqual(policy(allow('lambda:InvokeFunction', echo)))
    expect(result.targetRoles).toEqual([])
    expect(result.resourcePolicies).toEqual([
      {
        resourceArn: echo,
        policy: policy({
          Effect: 'Allow',
          Principal: { AWS: executionRole },
          Action: 'lambda:InvokeFunction',
          Resource: echo,
        }),
        reasons: [
          { statement: '/Statement/0', states: ['/States/A'], why: 'Tasks call through the policy of the resource' },
        ],
      },
    ])
  })

  it('has to allow the role that is assumed, which may be of another account', () => {
    const helper = dev.arn('iam', 'role/Helper')
    const result = access(orders.next('A', Task.lambda(echo).viaResourcePolicy().assume(helper)))
    expect(result.resourcePolicies[0]?.policy).toEqual(
      policy({ Effect: 'Allow', Principal: { AWS: helper }, Action: 'lambda:InvokeFunction', Resource: echo }),
    )
    expect(result.targetRoles[0]?.roleArn).toBe(helper)
    expect(result.executionRole.permissionsPolicy).toEqual(policy(allow('sts:AssumeRole', helper)))
  })
})

/*
 * The facts of logging, tracing and encryption: `other.logging`, `other.xray` and `other.kms` of the optimized integrations,
 * collected in 2026 from
 * https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy
 * https://docs.aws.amazon.com/step-functions/latest/dg/xray-iam.html
 * https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
 */
const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:CreateLogStream',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutLogEvents',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
]

const tracing = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
]

describe('the settings of the machine', () => {
  const logs = dev.arn('logs', 'log-group:/aws/vendedlogs/states/orders')
  const key = dev.arn('kms', 'key/1234abcd')
  const encryption = allow(['kms:Decrypt', 'kms:GenerateDataKey'], key, {
    Condition: { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machineArn } },
  })
  const logEncryption = allow('kms:GenerateDataKey', key, {
    Condition: { StringEquals: { 'kms:EncryptionContext:SourceArn': 'arn:aws:logs:us-east-1:123456789012:*' } },
  })

  it.each([
    ['logging', orders.logTo(logs), [allow(logDelivery, '*')]],
    ['logging that is off', orders.logTo(logs, { level: 'OFF' }), undefined],
    ['tracing', orders.tracing(), [allow(tracing, '*')]],
    ['tracing that is off', orders.tracing(false), undefined],
    ['encryption', orders.encryptWith(key), [encryption]],
    [
      'encryption and logging',
      orders.encryptWith(key).logTo(logs),
      [allow(logDelivery, '*'), encryption, logEncryption],
    ],
    ['encryption and logging that is off', orders.encryptWith(key).logTo(logs, { level: 'OFF' }), [encryption]],
    [
      'all of them',
      orders.tracing().encryptWith(key).logTo(logs),
      [allow(logDelivery, '*'), allow(tracing, '*'), encryption, logEncryption],
    ],
  ])('%s', (_, start, statements) => {
    const { executionRole: role } = access(start.next('A', Pass()))
    expect(role.permissionsPolicy?.Statement).toEqual(statements)
    // no state asks for them
    expect(role.reasons.map(({ states }) => states)).toEqual((statements ?? []).map(() => []))
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html, steps 2 and 3: the default policy, and
  // delivery.logs.amazonaws.com with kms:Decrypt. The context is the one that the execution role encrypts with, in step 3 too, and
  // data are decrypted in their context: https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html
  it('ask the policy of a key to let logs be delivered', () => {
    const { resourcePolicies, byAccount } = access(orders.encryptWith(key).logTo(logs).next('A', Pass()))
    expect(resourcePolicies).toEqual([
      {
        resourceArn: key,
        policy: policy(
          { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' },
          {
            Effect: 'Allow',
            Principal: { Service: 'delivery.logs.amazonaws.com' },
            Action: 'kms:Decrypt',
            Resource: '*',
            Condition: { StringEquals: { 'kms:EncryptionContext:SourceArn': 'arn:aws:logs:us-east-1:123456789012:*' } },
          },
        ),
        reasons: [
          { statement: '/Statement/0', states: [], why: 'the default policy of a key' },
          { statement: '/Statement/1', states: [], why: 'the logs of an encrypted machine are encrypted with its key' },
        ],
      },
    ])
    expect(byAccount).toEqual([{ account: '123456789012', targetRoles: [], resourcePolicies }])
  })

  it.each([
    ['no logs', orders.encryptWith(key)],
    ['logs that are off', orders.encryptWith(key).logTo(logs, { level: 'OFF' })],
    ['no key', orders.logTo(logs)],
  ])('ask nothing of it with %s', (_, start) => {
    expect(access(start.next('A', Pass())).resourcePolicies).toEqual([])
  })

  // https://docs.aws.amazon.com/step-functions/latest/apireference/API_EncryptionConfiguration.html: the key may be in another
  // account; https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html: its policy then lets
  // the role there use it, beside the permissions of that role
  it('ask the policy of a key in another account to let the role use it', () => {
    const theirs = Account('111122223333', 'us-east-1').arn('kms', 'key/1234abcd')
    const encrypted = orders.encryptWith(theirs)
    const { executionRole: role, resourcePolicies, byAccount, findings } = access(encrypted.next('A', Pass()))
    const root = {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Action: 'kms:*',
      Resource: '*',
    }
    const use = {
      Effect: 'Allow',
      Principal: { AWS: role.roleArn },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machineArn } },
    }
    expect(resourcePolicies).toEqual([expect.objectContaining({ resourceArn: theirs, policy: policy(root, use) })])
    expect(byAccount.map(({ account }) => account)).toEqual(['111122223333'])
    expect(findings).toEqual([])
    const logged = encrypted.logTo(logs).next('A', Pass())
    const named = access(logged).resourcePolicies[0]?.policy.Statement.map(({ Principal, Action }) => [
      Principal,
      Action,
    ])
    expect(named).toEqual([
      [root.Principal, 'kms:*'],
      [use.Principal, use.Action],
      [use.Principal, 'kms:GenerateDataKey'],
      [{ Service: 'delivery.logs.amazonaws.com' }, 'kms:Decrypt'],
    ])
    expect(verify(logged).findings).toEqual([])
  })

  it('tell of a key in another Region', () => {
    const { findings } = access(
      orders.encryptWith(Account('123456789012', 'us-east-2').arn('kms', 'key/1')).next('A', Pass()),
    )
    expect(findings).toEqual([
      expect.objectContaining({ code: 'access/other-region', severity: 'warning', pointer: '' }),
    ])
  })

  it('stand behind what the states need', () => {
    const { executionRole: role } = access(orders.tracing().next('A', Task.lambda(local)))
    expect(role.permissionsPolicy).toEqual(policy(allow('lambda:InvokeFunction', local), allow(tracing, '*')))
    expect(role.reasons[1]).toEqual({
      statement: '/Statement/1',
      states: [],
      why: 'the machine is traced with AWS X-Ray',
    })
  })
})

describe('every partition', () => {
  it.each([
    ['aws', 'eu-central-1'],
    ['aws-cn', 'cn-north-1'],
    ['aws-us-gov', 'us-gov-west-1'],
    ['aws-iso', 'us-iso-east-1'],
    ['aws-iso-b', 'us-isob-east-1'],
    ['aws-iso-e', 'eu-isoe-west-1'],
    ['aws-iso-f', 'us-isof-south-1'],
    ['aws-eusc', 'eusc-de-east-1'],
  ] as const)('%s', (partition, region) => {
    const here = Account('123456789012', region as string, { partition })
    const there = Account('111122223333', region as string, { partition })
    const result = access(
      StateMachine.named(here.arn('states', 'stateMachine:M'))
        .runAs(here.arn('iam', 'role/E'))
        .queryLanguage('JSONPath')
        .logTo(here.arn('logs', 'log-group:l'))
        .encryptWith(here.arn('kms', 'key/k'))
        .next('A', Task.lambda(there.arn('lambda', 'function:F')).assume(there.arn('iam', 'role/T')))
        .next('B', Task.lambda(there.arn('lambda', 'function:G')).assume('$.roleArn')),
    )
    expect(result.executionRole.trustPolicy.Statement).toMatchObject([
      {
        // the same in every partition: https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
        Principal: { Service: 'states.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': `arn:${partition}:states:${region}:123456789012:stateMachine:M` } },
      },
    ])
    expect(result.executionRole.permissionsPolicy?.Statement).toMatchObject([
      { Resource: [`arn:${partition}:iam::111122223333:role/T`, `arn:${partition}:iam::*:role/*`] },
      { Resource: '*' },
      { Resource: `arn:${partition}:kms:${region}:123456789012:key/k` },
      {
        Condition: {
          StringEquals: { 'kms:EncryptionContext:SourceArn': `arn:${partition}:logs:${region}:123456789012:*` },
        },
      },
    ])
    // no ARN of another partition slipped in
    const arns = JSON.stringify(result).match(/arn:[^:"]+/g) ?? []
    expect(new Set(arns)).toEqual(new Set([`arn:${partition}`]))
  })
})

describe('the pseudo parameters of CloudFormation', () => {
  const stack = Account.cloudFormation()
  const result = access(
    StateMachine.named(stack.arn('states', 'stateMachine:Orders'))
      .runAs(stack.arn('iam', 'role/ExecutionRole'))
      .next('Own', Task.lambda(stack.arn('lambda', 'function:Echo')))
      .next('Other', Task.lambda(echo).assume(lambdaRole)),
  )
  const arnOfMachine = 'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:Orders'

  it('stand in every document as they were written', () => {
    expect(result.executionRole.trustPolicy.Statement).toMatchObject([
      {
        Condition: {
          ArnEquals: { 'aws:SourceArn': arnOfMachine },
          StringEquals: { 'aws:SourceAccount': '${AWS::AccountId}' },
        },
      },
    ])
    expect(result.executionRole.permissionsPolicy).toEqual(
      policy(
        allow('lambda:InvokeFunction', 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:Echo'),
        allow('sts:AssumeRole', lambdaRole),
      ),
    )
    expect(result.targetRoles[0]?.trustPolicy.Statement).toMatchObject([
      {
        Principal: { AWS: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/ExecutionRole' },
        Condition: { StringEquals: { 'sts:ExternalId': arnOfMachine } },
      },
    ])
  })

  it('name the function in the partition of the stack', () => {
    const { States } = StateMachine.named(stack.arn('states', 'stateMachine:Orders'))
      .next('A', Task.lambda(echo))
      .toJSON()
    expect(States['A']?.['Resource']).toBe('arn:${AWS::Partition}:states:::lambda:invoke')
  })
})

describe('an activity and a function as the Resource itself', () => {
  it('an activity needs nothing', () => {
    // `other.activity` of the facts; https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html
    const activity = Task.lambda(local).with({ Resource: 'arn:aws:states:us-east-1:123456789012:activity:Work' })
    expect('permissionsPolicy' in access(orders.next('A', activity)).executionRole).toBe(false)
  })

  it('a function needs to be called', () => {
    const task = Task.lambda(local).with({ Resource: `${echo}` })
    expect(access(orders.next('A', task)).executionRole.permissionsPolicy).toEqual(
      policy(allow('lambda:InvokeFunction', echo)),
    )
  })

  it.each(['arn:aws:states:::sns:publish', 'arn:aws:states:::lambda:invoke.sync', 'x', '', 5])(
    '%s is refused',
    (Resource) => {
      expect(() => access(orders.next('A', Task.lambda(local).with({ Resource })))).toThrow(
        expect.objectContaining({ code: 'access/integration-unknown', at: '/States/A/Resource' }),
      )
    },
  )
})

describe('a Resource that another tool puts in', () => {
  const open = orders.next('A', Task.lambda(local).with({ Resource: '${LambdaArn}' }))

  it.each(['${LambdaArn}', { 'Fn::GetAtt': ['Fn', 'Arn'] }, { Ref: 'Fn' }])('%j is nothing to guess at', (Resource) => {
    expect(() => access(orders.next('A', Task.lambda(local).with({ Resource })))).toThrow(
      expect.objectContaining({ code: 'access/resource-open', at: '/States/A/Resource' }),
    )
  })

  it('has the needs of what it is said to be', () => {
    const reaches = { A: [`${local}:live`, local] }
    expect(access(open, { reaches }).executionRole.permissionsPolicy).toEqual(
      policy(allow('lambda:InvokeFunction', [`${local}:live`, local])),
    )
    expect(() => access(open, { reaches: { A: 'arn:aws:s3:::data' } })).toThrow(
      expect.objectContaining({ code: 'access/integration-unknown', at: '/States/A/Resource' }),
    )
  })

  it('has the needs that were stated', () => {
    const requires = { A: { actions: 'lambda:InvokeFunction', resources: '${LambdaArn}' } }
    expect(access(open, { requires }).executionRole.permissionsPolicy).toEqual(
      policy(allow('lambda:InvokeFunction', '${LambdaArn}')),
    )
  })
})

describe('states whose needs cannot be told', () => {
  it('are named together, each with its pointer', () => {
    const wrong = (Resource: unknown) => Task.lambda(local).with({ Resource })
    const flow = orders
      .next('A', wrong('arn:aws:states:::sns:publish'))
      .next('B', Task.lambda(local))
      .next('C', wrong('x'))
      .next(
        'D',
        Task.lambda(local).with({ Arguments: { FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:*' } }),
      )
    expect(() => access(flow)).toThrow(
      expect.objectContaining({
        code: 'access/states',
        at: '/States/A/Resource',
        findings: [
          expect.objectContaining({ code: 'access/integration-unknown', pointer: '/States/A/Resource' }),
          expect.objectContaining({ code: 'access/integration-unknown', pointer: '/States/C/Resource' }),
          expect.objectContaining({ code: 'access/argument', pointer: '/States/D/Arguments/FunctionName' }),
        ],
      }),
    )
  })
})

describe('a machine that was not built', () => {
  const definition: StateMachineDefinition = {
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        Label: 'L',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Call',
          States: { Call: { Type: 'Task', Resource: `${local}`, End: true } },
        },
        Next: 'Work',
      },
      Work: { Type: 'Task', Resource: 'arn:aws:states:us-east-1:123456789012:activity:Work', End: true },
    },
  }
  const source: MachineSource = {
    definition,
    settings: { name: 'Orders', stateMachineArn: machineArn, roleArn: executionRole },
    notesOf: () => undefined,
    needsOf: () => allIntegrations,
  }

  it('has the needs of all integrations', () => {
    // the type of a machine is computed by builders
    const machine = { [machineKey]: () => source } as never
    expect(access(machine).executionRole.permissionsPolicy).toEqual(
      policy(
        allow('states:StartExecution', machineArn),
        allow(
          ['states:DescribeExecution', 'states:StopExecution'],
          'arn:aws:states:us-east-1:123456789012:execution:Orders:*',
        ),
        allow('states:RedriveExecution', 'arn:aws:states:us-east-1:123456789012:execution:Orders/L:*'),
        allow('lambda:InvokeFunction', local),
      ),
    )
  })
})

describe('the result', () => {
  const flow = orders.tracing().next('A', Task.lambda(local)).next('B', Task.lambda(echo).assume(lambdaRole))

  it('is frozen through and through', () => {
    const open: unknown[] = [access(flow)]
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (typeof value !== 'object' || value === null) continue
      expect(Object.isFrozen(value)).toBe(true)
      open.push(...Object.values(value))
    }
  })

  it('is the same bytes each time, with the fields of statements in their order', () => {
    expect(JSON.stringify(access(flow))).toBe(JSON.stringify(access(flow)))
    const statements = access(flow).targetRoles.map(({ trustPolicy }) => Object.values(trustPolicy.Statement)[0])
    expect(Object.keys(statements[0] ?? {})).toEqual(['Effect', 'Principal', 'Action', 'Condition'])
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'access/not-a-machine'],
    ['null', null, 'access/not-a-machine'],
    ['a definition', { StartAt: 'A', States: {} }, 'access/not-a-machine'],
    ['a state', Pass(), 'access/not-a-machine'],
    ['a machine without a state', orders, 'states/no-state'],
    ['a machine without a role', StateMachine.named(machineArn).next('A', Pass()), 'access/no-execution-role'],
    [
      'a machine without an ARN',
      StateMachine.named('Orders').runAs(executionRole).next('A', Pass()),
      'access/no-machine-arn',
    ],
    ['a machine without an end', orders.loop('A').next('A', Pass()).goto('A'), 'states/no-terminal-state'],
    ['a machine with a hole', orders.next('A', Task.lambda(local).catch('E', 'X')), 'states/state-unknown'],
    ['a line that nobody names', orders.next('A', Pass()).line('B', Fail()), 'states/state-unreachable'],
  ])('is refused for %s', (_, machine, code) => {
    expect(() => access(machine as never)).toThrow(expect.objectContaining({ code }))
  })
})
