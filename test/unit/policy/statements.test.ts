import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { arn } from '../../../src/arn/arn.js'
import type { WithoutPrincipal } from '../../../src/policy/builders/resource-policy.js'
import { Policy } from '../../../src/policy/policy.js'
import type { FinishedPolicy } from '../../../src/policy/types/finished.js'
import { codeOf, forged } from '../../refused.ts'

const echo = 'arn:aws:lambda:us-east-2:111122223333:function:Echo'
const queue = 'arn:aws:sqs:us-east-2:111122223333:orders'
const role = 'arn:aws:iam::111122223333:role/LambdaRole'
const execution = 'arn:aws:iam::123456789012:role/ExecutionRole'
const machine = 'arn:aws:states:us-east-1:123456789012:stateMachine:testCrossAccount'
const dev = Account('123456789012', 'us-east-1')

const document = (...Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement })
const assume = { Effect: 'Allow', Action: 'sts:AssumeRole' }

const elements = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements'

/** Each policy with the document that AWS's pages ask for. */
const policies: readonly { name: string; policy: FinishedPolicy; document: unknown; source: string }[] = [
  {
    name: 'an identity policy',
    policy: Policy.identity().allow('lambda:InvokeFunction').on(echo),
    document: document({ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: echo }),
    source: `${elements}_resource.html`,
  },
  {
    name: 'several actions on several resources',
    policy: Policy.identity()
      .allow('sqs:SendMessage', 'sqs:Get*')
      .on(queue, arn(`${queue}-dlq`)),
    document: document({ Effect: 'Allow', Action: ['sqs:SendMessage', 'sqs:Get*'], Resource: [queue, `${queue}-dlq`] }),
    source: `${elements}_action.html`,
  },
  {
    name: 'everything and a denial',
    policy: Policy.identity().allow('*').onAny().deny('s3:DeleteObject?', 'iam:*').onLike('arn:aws:s3:::bucket/*'),
    document: document(
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: ['s3:DeleteObject?', 'iam:*'], Resource: 'arn:aws:s3:::bucket/*' },
    ),
    source: `${elements}_effect.html`,
  },
  {
    name: 'a policy variable in a resource',
    policy: Policy.identity().allow('s3:GetObject').onLike('arn:aws:s3:::bucket/${aws:username}/*').sid('Own'),
    document: document({
      Sid: 'Own',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::bucket/${aws:username}/*',
    }),
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
  },
  {
    name: 'an identity policy over partitions',
    policy: Policy.identity().allow('sts:AssumeRole').on(role, 'arn:aws-cn:iam::111122223333:role/LambdaRole'),
    document: document({
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: [role, 'arn:aws-cn:iam::111122223333:role/LambdaRole'],
    }),
    source: `${elements}_resource.html`,
  },
  {
    name: 'a trust of a role with an external ID',
    policy: Policy.trust(role).principal(execution).externalId(machine),
    document: document({
      ...assume,
      Principal: { AWS: execution },
      Condition: { StringEquals: { 'sts:ExternalId': machine } },
    }),
    source: 'https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html',
  },
  {
    name: 'a trust of several principals, each way of naming one',
    policy: Policy.trust()
      .principal(
        execution,
        'arn:aws:iam::123456789012:user/path/Jane',
        'arn:aws:iam::123456789012:root',
        'arn:aws:sts::123456789012:assumed-role/Reader/session',
        'arn:aws:sts::123456789012:federated-user/Jane',
      )
      .account('123456789012', '210987654321')
      .account(dev),
    document: document(
      {
        ...assume,
        Principal: {
          AWS: [
            execution,
            'arn:aws:iam::123456789012:user/path/Jane',
            'arn:aws:iam::123456789012:root',
            'arn:aws:sts::123456789012:assumed-role/Reader/session',
            'arn:aws:sts::123456789012:federated-user/Jane',
          ],
        },
      },
      { ...assume, Principal: { AWS: ['123456789012', '210987654321'] } },
      { ...assume, Principal: { AWS: 'arn:aws:iam::123456789012:root' } },
    ),
    source: `${elements}_principal.html`,
  },
  {
    name: 'a trust of an account of another partition than aws',
    policy: Policy.trust().account(Account('123456789012', 'cn-north-1')),
    document: document({ ...assume, Principal: { AWS: 'arn:aws-cn:iam::123456789012:root' } }),
    source: `${elements}_principal.html`,
  },
  {
    name: 'a trust of the account of a stack',
    policy: Policy.trust().account(Account.cloudFormation()).principal('${Token[TOKEN.1]}'),
    document: document(
      { ...assume, Principal: { AWS: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
      { ...assume, Principal: { AWS: '${Token[TOKEN.1]}' } },
    ),
    source: 'https://docs.aws.amazon.com/cdk/v2/guide/tokens.html',
  },
  {
    name: 'a trust of services, short and whole names',
    policy: Policy.trust()
      .service('states', 'logs.us-east-1.amazonaws.com', 'elasticmapreduce.amazonaws.com.cn')
      .sourceAccount('123456789012')
      .service('ec2')
      .unguarded(),
    document: document(
      {
        ...assume,
        Principal: {
          Service: ['states.amazonaws.com', 'logs.us-east-1.amazonaws.com', 'elasticmapreduce.amazonaws.com.cn'],
        },
        Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
      },
      { ...assume, Principal: { Service: 'ec2.amazonaws.com' } },
    ),
    source: `${elements}_principal.html#principal-services`,
  },
  {
    name: 'a resource policy for a service',
    policy: Policy.resource(queue)
      .allow('sqs:SendMessage')
      .service('sns')
      .sourceArn('arn:aws:sns:us-east-2:111122223333:topic'),
    document: document({
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: queue,
      Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-2:111122223333:topic' } },
    }),
    source: 'https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html',
  },
  {
    name: 'a bucket policy over its objects',
    policy: Policy.resource('arn:aws:s3:::bucket')
      .allow('s3:GetObject')
      .anyone()
      .onLike('arn:aws:s3:::bucket/*')
      .deny('s3:*')
      .anyone()
      .on('arn:aws:s3:::bucket', 'arn:aws:s3:::bucket/key')
      .where('aws:SecureTransport', 'Bool', false),
    document: document(
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/*' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: ['arn:aws:s3:::bucket', 'arn:aws:s3:::bucket/key'],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ),
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
  },
]

describe('a policy', () => {
  it.each(policies)('writes $name', ({ policy, document }) => {
    expect(JSON.parse(JSON.stringify(policy))).toEqual(document)
    expect(policy.toJSON()).toEqual(document)
  })
})

describe('a builder', () => {
  const start = Policy.identity()
  const one = start.allow('s3:GetObject')
  const finished = one.on('arn:aws:s3:::bucket/key')

  it('used twice gives two policies', () => {
    const left = finished.where('aws:SourceIp', 'IpAddress', '203.0.113.0/24')
    const right = finished.allow('s3:PutObject').onAny()
    const other = one.onAny()
    expect(finished.toJSON().Statement).toEqual([
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/key' },
    ])
    expect(left.toJSON().Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::bucket/key',
        Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      },
    ])
    expect(right.toJSON().Statement).toEqual([
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/key' },
      { Effect: 'Allow', Action: 's3:PutObject', Resource: '*' },
    ])
    expect(other.toJSON().Statement).toEqual([{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }])
  })

  it('of a trust used twice keeps its principals and guards apart', () => {
    const states = Policy.trust().service('states')
    const first = states.sourceAccount('111122223333')
    const second = states.sourceOrgId('o-a1b2c3d4e5').account('123456789012')
    expect(first.toJSON().Statement).toHaveLength(1)
    expect(second.toJSON().Statement).toHaveLength(2)
    expect(JSON.stringify(second)).not.toContain('SourceAccount')
    expect(codeOf(() => JSON.stringify(states))).toBe('policy/service-unguarded')
  })

  it('keeps no list that was given to it', () => {
    const actions = ['s3:GetObject', 's3:PutObject']
    const values = ['a', 'b']
    const policy = Policy.identity()
      .allow(...actions)
      .onAny()
      .where('aws:PrincipalTag/team', 'StringEquals', values)
    const before = JSON.stringify(policy)
    actions.push('s3:*')
    values.push('*')
    expect(JSON.stringify(policy)).toBe(before)
    expect(Object.isFrozen(values)).toBe(false)
  })
})

describe('a document', () => {
  const policy = Policy.resource(queue)
    .allow('sqs:SendMessage', 'sqs:GetQueueUrl')
    .service('sns', 'events')
    .sourceArn('arn:aws:sns:us-east-2:111122223333:a', 'arn:aws:sns:us-east-2:111122223333:b')
    .sourceAccount('111122223333')
    .sid('Topics')
    .deny('sqs:*')
    .principal(execution, role)
    .on(queue)
    .where('aws:SourceIp', 'NotIpAddress', ['203.0.113.0/24', '2001:db8::/32'])

  const everything = (value: unknown): readonly object[] =>
    typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(everything)] : []

  it('is frozen in each of its parts', () => {
    const parts = everything(policy.toJSON())
    expect(parts.length).toBeGreaterThan(10)
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([])
  })

  it('is frozen where principals and conditions are single ones', () => {
    const parts = everything(Policy.trust(role).principal(execution).externalId(machine).toJSON())
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([])
  })

  it('has its keys in one order, whatever the order of the calls', () => {
    const { Statement } = policy.toJSON()
    expect(Object.keys(policy.toJSON())).toEqual(['Version', 'Statement'])
    expect(Statement.map((statement) => Object.keys(statement))).toEqual([
      ['Sid', 'Effect', 'Principal', 'Action', 'Resource', 'Condition'],
      ['Effect', 'Principal', 'Action', 'Resource', 'Condition'],
    ])
    expect(JSON.stringify(policy)).toBe(JSON.stringify(policy.toJSON()))
  })

  it('has nothing that is undefined', () => {
    expect(policy.toJSON()).toStrictEqual(JSON.parse(JSON.stringify(policy)))
  })

  it('is made anew each time', () => {
    expect(policy.toJSON()).not.toBe(policy.toJSON())
  })
})

/** What is not finished; the compiler refuses `toJSON` on each, so `JSON.stringify` is what a caller can still reach. */
const unfinished: readonly (readonly [name: string, policy: object, code: string])[] = [
  ['an identity policy without a statement', Policy.identity(), 'policy/no-statement'],
  ['an identity policy without a resource', Policy.identity().allow('s3:*'), 'policy/no-resource'],
  ['a second statement without a resource', Policy.identity().allow('s3:*').onAny().deny('s3:*'), 'policy/no-resource'],
  ['a resource policy without a statement', Policy.resource(queue), 'policy/no-statement'],
  ['a resource policy without a principal', Policy.resource(queue).allow('sqs:*'), 'policy/no-principal'],
  [
    'a first statement without a principal',
    forged<ReturnType<typeof Policy.resource>>(Policy.resource(queue).allow('sqs:*')).deny('sqs:*').anyone(),
    'policy/no-principal',
  ],
  ['a trust of nobody', Policy.trust(), 'policy/no-trusted-principal'],
  ['a trust of a service without a guard', Policy.trust().service('states'), 'policy/service-unguarded'],
  [
    'a first service without a guard',
    forged<ReturnType<typeof Policy.trust>>(Policy.trust().service('states')).service('events').unguarded(),
    'policy/service-unguarded',
  ],
  [
    'a grant to a service without a guard',
    Policy.resource(queue).allow('sqs:*').service('sns'),
    'policy/service-unguarded',
  ],
]

describe('an unfinished policy', () => {
  it.each(unfinished)('%s throws through JSON.stringify', (_, policy, code) => {
    expect(codeOf(() => JSON.stringify(policy))).toBe(code)
    expect(codeOf(() => JSON.stringify({ deep: [policy] }))).toBe(code)
  })

  it.each(unfinished)('%s throws the same words through toJSON', (_, policy) => {
    const message = (call: () => unknown): string => {
      try {
        call()
      } catch (error) {
        if (error instanceof Error) return error.message
      }
      return 'nothing was thrown'
    }
    const words = message(() => JSON.stringify(policy))
    expect(words).toMatch(/^✗ /)
    expect(message(() => forged<FinishedPolicy>(policy).toJSON())).toBe(words)
  })
})

const many: string[] = []

/** What the run time refuses; `test/types/policy/refusals.ts` has what the compiler refuses too. */
const refused: readonly (readonly [name: string, call: () => unknown, code: string])[] = [
  ['no action', () => Policy.identity().allow(...many), 'policy/nothing-named'],
  [
    'no resource',
    () =>
      Policy.identity()
        .allow('s3:*')
        .on(...many),
    'policy/nothing-named',
  ],
  [
    'no pattern',
    () =>
      Policy.identity()
        .allow('s3:*')
        .onLike(...many),
    'policy/nothing-named',
  ],
  ['no principal', () => Policy.trust().principal(...many), 'policy/nothing-named'],
  ['no account', () => Policy.trust().account(...many), 'policy/nothing-named'],
  ['no service', () => Policy.trust().service(...many), 'policy/nothing-named'],
  [
    'no source',
    () =>
      Policy.trust()
        .service('states')
        .sourceArn(...many),
    'policy/nothing-named',
  ],
  [
    'no organization',
    () =>
      Policy.trust()
        .service('states')
        .sourceOrgId(...many),
    'policy/nothing-named',
  ],
  [
    'no external ID',
    () =>
      Policy.trust(role)
        .principal(role)
        .externalId(...many),
    'policy/nothing-named',
  ],
  ['an action without a service', () => Policy.identity().allow(forged<'*'>('Invoke')), 'policy/action-form'],
  ['a wildcard for the service', () => Policy.identity().allow('*:Get*'), 'policy/action-form'],
  ['an action with two colons', () => Policy.identity().allow('s3:Get:Object'), 'policy/action-form'],
  ['a policy variable in an action', () => Policy.identity().allow('s3:${aws:username}'), 'policy/action-form'],
  ['a number for an action', () => Policy.identity().allow(forged<'*'>(5)), 'core/not-a-string'],
  ['an object for an ARN', () => Policy.identity().allow('*').on(forged<string>({})), 'core/not-a-string'],
  ['a number for a pattern', () => Policy.identity().allow('*').onLike(forged<string>(1)), 'core/not-a-string'],
  ['null for a principal', () => Policy.trust().principal(forged<string>(null)), 'core/not-a-string'],
  ['a number for an account', () => Policy.trust().account(forged<string>(111122223333)), 'core/not-a-string'],
  [
    'a second kind of principal, which would take the place of the first',
    () =>
      forged<WithoutPrincipal<string, unknown>>(Policy.resource(queue).allow('sqs:*').account('111122223333')).service(
        's3',
      ),
    'policy/principal-twice',
  ],
  ['null for an account', () => Policy.trust().account(forged<string>(null)), 'core/not-a-string'],
  [
    'an account without a partition',
    () => Policy.trust().account(forged<string>({ id: '111122223333' })),
    'core/not-a-string',
  ],
  [
    'an account of a partition that is none',
    () => Policy.trust().account({ id: '111122223333', partition: 'x' }),
    'arn/partition-unknown',
  ],
  [
    'an account of any partition',
    () => Policy.trust().account({ id: '111122223333', partition: '*' }),
    'policy/principal-form',
  ],
  ['a token around a wildcard for an account', () => Policy.trust().account('*${x}'), 'arn/account-id'],
  ['a role that is no text', () => Policy.trust(forged<string>(null)), 'core/not-a-string'],
  ['a resource that is no text', () => Policy.resource(forged<string>(undefined)), 'core/not-a-string'],
  ['a service that is no text', () => Policy.trust().service(forged<string>({})), 'core/not-a-string'],
  ['a service with a wildcard', () => Policy.trust().service(forged<'sns'>('s*')), 'policy/service-principal'],
  [
    'a group',
    () => Policy.trust().principal(forged<string>('arn:aws:iam::111122223333:group/G')),
    'policy/principal-form',
  ],
  [
    'a root with a tail',
    () => Policy.trust().principal(forged<string>('arn:aws:iam::111122223333:root/x')),
    'policy/principal-form',
  ],
  ['a Sid with a space', () => Policy.identity().allow('*').onAny().sid('a b'), 'policy/sid-form'],
  ['a Sid with a hyphen', () => Policy.identity().allow('*').onAny().sid('a-b'), 'policy/sid-form'],
  ['an empty Sid', () => Policy.identity().allow('*').onAny().sid(''), 'policy/sid-form'],
  ['a Sid that is no text', () => Policy.identity().allow('*').onAny().sid(forged<string>({})), 'core/not-a-string'],
  [
    'a Sid that is there',
    () => Policy.identity().allow('*').onAny().sid('A').allow('*').onAny().sid('B').allow('*').onAny().sid('A'),
    'policy/sid-form',
  ],
  [
    'a condition before a statement',
    () => forged<ReturnType<ReturnType<typeof Policy.identity>['allow']>>(Policy.identity()).onAny(),
    'policy/no-statement',
  ],
]

describe('what carries no policy of a kind', () => {
  it.each([
    [
      () => Policy.resource(forged<never>('arn:aws:iam::111122223333:role/LambdaRole')),
      'a resource of another service than IAM',
      'Write Policy.trust(role) for who may assume a role',
    ],
    [
      () => Policy.trust(forged<never>('arn:aws:s3:::bucket')),
      'the ARN of a role',
      'Write Policy.resource(arn) for another resource',
    ],
  ])('is refused with what to write instead: %#', (call, expected, fix) => {
    expect(call).toThrow(expect.objectContaining({ code: 'policy/carrier', expected, fix }))
  })
})

describe('a policy refuses', () => {
  it.each(refused)('%s', (_, call, code) => {
    expect(codeOf(call)).toBe(code)
  })

  it('nothing of a Sid that is only written again', () => {
    const policy = Policy.identity().allow('*').onAny().sid('A').sid('B').sid('A')
    expect(policy.toJSON().Statement).toEqual([{ Sid: 'A', Effect: 'Allow', Action: '*', Resource: '*' }])
  })

  // rule P6 of the principal element: short names stand for NAME.amazonaws.com in every partition
  it.each([
    ['states', 'states.amazonaws.com'],
    ['delivery.logs', 'delivery.logs.amazonaws.com'],
    ['states.us-east-1.amazonaws.com', 'states.us-east-1.amazonaws.com'],
    ['logs.us-east-1', 'logs.us-east-1.amazonaws.com'],
    ['alexa-appkit.amazon.com', 'alexa-appkit.amazon.com'],
    ['s3.cn-north-1.amazonaws.com.cn', 's3.cn-north-1.amazonaws.com.cn'],
    ['a-service-of-tomorrow.amazonaws.com', 'a-service-of-tomorrow.amazonaws.com'],
    ['${Token[TOKEN.3]}', '${Token[TOKEN.3]}'],
  ])('nothing of the service %s', (name, principal) => {
    expect(Policy.trust().service(name).unguarded().toJSON().Statement).toEqual([
      { ...assume, Principal: { Service: principal } },
    ])
  })
})
