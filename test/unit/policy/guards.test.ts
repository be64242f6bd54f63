import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import type { ServiceGrant } from '../../../src/policy/builders/resource-policy.js'
import type { ServiceTrust } from '../../../src/policy/builders/trust-policy.js'
import type { ConditionOperator } from '../../../src/policy/conditions/operators.js'
import { Policy } from '../../../src/policy/policy.js'
import { codeOf, forged } from '../../refused.ts'

// https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention

const dev = Account('123456789012', 'us-east-1')
const machine = 'arn:aws:states:us-east-1:123456789012:stateMachine:Orders'
const states = Policy.trust().service('states')

const conditionOf = (policy: object): unknown => JSON.parse(JSON.stringify(policy)).Statement.at(-1).Condition

/** Each way to say for whom a service acts, with the condition that it writes. */
const guards: readonly (readonly [name: string, guarded: object, condition: unknown])[] = [
  ['one resource', states.sourceArn(machine), { ArnEquals: { 'aws:SourceArn': machine } }],
  [
    'a resource of an account',
    states.sourceArn(dev.arn('states', 'stateMachine:Orders')),
    { ArnEquals: { 'aws:SourceArn': machine } },
  ],
  [
    'several resources',
    states.sourceArn(machine, `${machine}2`),
    { ArnEquals: { 'aws:SourceArn': [machine, `${machine}2`] } },
  ],
  [
    'a pattern with an account',
    states.sourceArn('arn:aws:states:*:111122223333:*'),
    { ArnLike: { 'aws:SourceArn': 'arn:aws:states:*:111122223333:*' } },
  ],
  [
    'a pattern without an account, and the account',
    states.sourceArn('arn:aws:states:us-east-1:*:stateMachine:*').sourceAccount('123456789012'),
    {
      ArnLike: { 'aws:SourceArn': 'arn:aws:states:us-east-1:*:stateMachine:*' },
      StringEquals: { 'aws:SourceAccount': '123456789012' },
    },
  ],
  [
    'a bucket, whose ARN has no account, and the account',
    states.sourceArn('arn:aws:s3:::bucket').sourceAccount('123456789012'),
    { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::bucket' }, StringEquals: { 'aws:SourceAccount': '123456789012' } },
  ],
  [
    'the account first',
    states.sourceAccount('123456789012').sourceArn(machine),
    { StringEquals: { 'aws:SourceAccount': '123456789012' }, ArnEquals: { 'aws:SourceArn': machine } },
  ],
  ['an account', states.sourceAccount('123456789012'), { StringEquals: { 'aws:SourceAccount': '123456789012' } }],
  [
    'the account of a stack',
    states.sourceAccount('${AWS::AccountId}'),
    { StringEquals: { 'aws:SourceAccount': '${AWS::AccountId}' } },
  ],
  [
    'resources of a stack',
    states.sourceArn(Account.cloudFormation().arnLike('states', 'stateMachine:*')),
    { ArnLike: { 'aws:SourceArn': 'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:*' } },
  ],
  ['an organization', states.sourceOrgId('o-a1b2c3d4e5'), { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } }],
  [
    'several organizations',
    states.sourceOrgId('o-a1b2c3d4e5', 'o-f6g7h8i9j0'),
    { StringEquals: { 'aws:SourceOrgID': ['o-a1b2c3d4e5', 'o-f6g7h8i9j0'] } },
  ],
  [
    // the key has several values: a set operator is needed
    'paths of an organization',
    states.sourceOrgPaths('o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*'),
    { 'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*' } },
  ],
  ['nobody in particular, as was said', states.unguarded(), undefined],
]

describe('a guard', () => {
  it.each(guards)('names %s', (_, guarded, condition) => {
    expect(conditionOf(guarded)).toEqual(condition)
  })

  it('stands in resource-based policies too', () => {
    const grant = Policy.resource('arn:aws:sqs:us-east-1:123456789012:orders')
      .allow('sqs:SendMessage')
      .service('events')
    expect(
      conditionOf(grant.sourceArn('arn:aws:events:us-east-1:123456789012:rule/*').sourceAccount('123456789012')),
    ).toEqual({
      ArnLike: { 'aws:SourceArn': 'arn:aws:events:us-east-1:123456789012:rule/*' },
      StringEquals: { 'aws:SourceAccount': '123456789012' },
    })
    expect(codeOf(() => JSON.stringify(grant))).toBe('policy/service-unguarded')
  })

  it('is asked of each statement', () => {
    const two = forged<typeof states>(states.sourceAccount('123456789012').service('events'))
    expect(codeOf(() => JSON.stringify(two))).toBe('policy/service-unguarded')
    expect(() => JSON.stringify(two.sourceAccount('123456789012'))).not.toThrow()
  })

  it('is asked of a service only', () => {
    expect(() =>
      JSON.stringify(Policy.trust().account(dev).principal('arn:aws:iam::123456789012:role/R')),
    ).not.toThrow()
  })
})

const where = (
  operator: ConditionOperator,
  key: string,
  value: string | string[],
): ServiceTrust<string, string, string> => states.where(key, operator, forged<string>(value))

/** What looks like a guard and lets everybody in. */
const open: readonly (readonly [
  name: string,
  policy: ServiceTrust<string, string, string> | ServiceGrant<string, string, string>,
])[] = [
  ['no condition', states],
  ['a resource without an account', states.sourceArn('arn:aws:s3:::bucket')],
  ['a pattern without an account', states.sourceArn('arn:aws:states:us-east-1:*:stateMachine:*')],
  ['one with and one without an account', states.sourceArn(machine, 'arn:aws:s3:::bucket')],
  ['every resource', where('ArnLike', 'aws:SourceArn', '*')],
  ['every resource but one', where('ArnNotEquals', 'aws:SourceArn', machine)],
  ['one resource, or none', where('ArnEqualsIfExists', 'aws:SourceArn', machine)],
  ['every account', where('StringLike', 'aws:SourceAccount', '*')],
  ['accounts that begin alike', where('StringLike', 'aws:SourceAccount', '1111*')],
  ['one account or every', where('StringLike', 'aws:SourceAccount', ['123456789012', '*'])],
  ['every account but one', where('StringNotEquals', 'aws:SourceAccount', '123456789012')],
  ['one account, or none', where('StringEqualsIfExists', 'aws:SourceAccount', '123456789012')],
  ['an account that is said at all', where('Null', 'aws:SourceAccount', 'false')],
  ['no account', where('Null', 'aws:SourceAccount', 'true')],
  ['all values of no account', where('ForAllValues:StringEquals', 'aws:SourceAccount', '123456789012')],
  ['every organization', where('StringLike', 'aws:SourceOrgID', 'o-*')],
  ['paths of every organization', where('ForAnyValue:StringLike', 'aws:SourceOrgPaths', 'o-*/r-ab12/*')],
  ['all paths', where('ForAllValues:StringLike', 'aws:SourceOrgPaths', 'o-a1b2c3d4e5/*')],
  ['an address', where('IpAddress', 'aws:SourceIp', '203.0.113.0/24')],
  ['another key', where('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')],
]

describe('no guard', () => {
  it.each(open)('is %s', (_, policy) => {
    expect(codeOf(() => JSON.stringify(policy))).toBe('policy/service-unguarded')
    expect(() => JSON.stringify(policy.unguarded())).not.toThrow()
  })

  it.each([
    ['StringEquals', 'aws:SourceAccount', '123456789012'],
    ['StringEquals', 'AWS:SOURCEACCOUNT', '123456789012'],
    ['StringEqualsIgnoreCase', 'aws:SourceOrgID', 'o-a1b2c3d4e5'],
    ['StringLike', 'aws:SourceArn', 'arn:aws:states:*:123456789012:*'],
    ['ForAnyValue:StringEquals', 'aws:SourceOrgPaths', 'o-a1b2c3d4e5/r-ab12/'],
  ] as const)('is missing where %s of %s is written out', (operator, key, value) => {
    expect(() => JSON.stringify(where(operator, key, value))).not.toThrow()
  })
})

describe('the account in aws:SourceArn and aws:SourceAccount', () => {
  const other = forged<string>('111122223333')
  it.each<readonly [name: string, call: () => unknown]>([
    ['after the ARN', () => states.sourceArn(machine).sourceAccount(forged<'123456789012'>(other))],
    ['before the ARN', () => states.sourceAccount(other).sourceArn(machine)],
    [
      'in a pattern',
      () => states.sourceArn('arn:aws:states:*:123456789012:*').sourceAccount(forged<'123456789012'>(other)),
    ],
    [
      'in one of several',
      () =>
        states
          .sourceAccount('123456789012')
          .sourceArn(machine, forged<typeof machine>(machine.replace('123456789012', other))),
    ],
    ['in a condition written out', () => states.sourceArn(machine).where('aws:SourceAccount', 'StringEquals', other)],
    ['under StringLike', () => states.sourceArn(machine).where('aws:SourceAccount', 'StringLike', other)],
    ['under another case', () => states.sourceArn(machine).where('AWS:sourceaccount', 'StringEquals', other)],
    ['in a list', () => states.sourceArn(machine).where('aws:SourceAccount', 'StringEquals', other, '999988887777')],
    ['before an ARN that is written out', () => states.sourceAccount(other).where('aws:SourceArn', 'ArnLike', machine)],
    ['and an ARN under another case', () => states.sourceAccount(other).where('aws:sourcearn', 'StringLike', machine)],
    [
      'in conditions alone',
      () => where('StringLike', 'aws:SourceAccount', other).where('aws:SourceArn', 'ArnLike', machine),
    ],
  ])('have to be one account: %s', (_, call) => {
    expect(codeOf(call)).toBe('policy/source-account-differs')
  })

  it.each<readonly [name: string, call: () => object]>([
    ['the same', () => states.sourceArn(machine).sourceAccount('123456789012')],
    [
      'a token in the ARN',
      () => states.sourceArn(Account.cloudFormation().arn('states', 'stateMachine:O')).sourceAccount('123456789012'),
    ],
    [
      'a token for the account',
      () => states.sourceArn(machine).sourceAccount(forged<'123456789012'>('${AWS::AccountId}')),
    ],
    ['an ARN without an account', () => states.sourceArn('arn:aws:s3:::bucket').sourceAccount('111122223333')],
    [
      'one of several',
      () => states.sourceArn(machine).where('aws:SourceAccount', 'StringEquals', other, '123456789012'),
    ],
    ['a pattern', () => states.sourceArn(machine).where('aws:SourceAccount', 'StringLike', '1234*')],
    ['any but one', () => states.sourceArn(machine).where('aws:SourceAccount', 'StringNotEquals', other)],
    ['that, or none', () => states.sourceArn(machine).where('aws:SourceAccount', 'StringEqualsIfExists', other)],
  ])('may be %s', (_, call) => {
    expect(() => JSON.stringify(call())).not.toThrow()
  })

  it.each(['', '1234', '1234567890123', '*', '12345678901?', '${aws:PrincipalAccount}', 'x:${y}'])(
    '%j is no account',
    (id) => {
      expect(codeOf(() => states.sourceAccount(id))).toBe('arn/account-id')
    },
  )

  it('each stand once', () => {
    expect(codeOf(() => states.sourceAccount('123456789012').sourceAccount('123456789012'))).toBe(
      'policy/condition-twice',
    )
    expect(codeOf(() => states.sourceArn(machine).sourceArn(`${machine}2`))).toBe('policy/condition-twice')
    // an exact ARN and a pattern go to two operators, and both have to hold: whatever else stands under one of them
    const narrowed = states.where('aws:PrincipalArn', 'ArnEquals', 'arn:aws:iam::123456789012:role/R')
    expect(codeOf(() => narrowed.sourceArn(`${machine}*`).sourceArn(machine))).toBe('policy/condition-twice')
  })

  // ArnEquals and ArnLike behave identically:
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
  it.each<readonly [name: string, first: string, call: () => unknown]>([
    ['sourceArn first', 'ArnEquals', () => states.sourceArn(machine).where('aws:SourceArn', 'ArnLike', `${machine}*`)],
    ['where first', 'ArnLike', () => where('ArnLike', 'aws:SourceArn', `${machine}*`).sourceArn(machine)],
    ['another case', 'ArnLike', () => where('ArnLike', 'AWS:sourceArn', `${machine}*`).sourceArn(machine)],
    ['the other case', 'ArnEquals', () => states.sourceArn(machine).where('aws:sourcearn', 'ArnLike', `${machine}*`)],
  ])('each stand once, in whatever order they are written: %s', (_, first, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'policy/condition-twice' }))
    expect(call).toThrow(`✗ ${first} on 'aws:SourceArn' is there already`)
  })
})
