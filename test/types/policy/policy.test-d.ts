import { describe, expectTypeOf, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { arn } from '../../../src/arn/arn.js'
import type { IdentityPolicy } from '../../../src/policy/builders/identity-policy.js'
import type { ResourcePolicy } from '../../../src/policy/builders/resource-policy.js'
import type {
  GuardedTrust,
  PrincipalTrust,
  ServiceTrust,
  TrustPolicy,
} from '../../../src/policy/builders/trust-policy.js'
import type { ValueOf } from '../../../src/policy/builders/where.js'
import type { ConditionOperator } from '../../../src/policy/conditions/operators.js'
import type { WrittenPolicy } from '../../../src/policy/document.js'
import { Policy } from '../../../src/policy/policy.js'
import type { ServiceShortName, serviceShortNames } from '../../../src/policy/services.js'
import { type PolicyVariable, policyVariable } from '../../../src/policy/variable.js'

/** Whether `toJSON` of a policy can be called: where it cannot, it takes the sentence that says why for `this`. */
declare const isFinished: <Finished extends { toJSON(...none: never[]): unknown }>(
  policy: Finished,
) => unknown extends ThisParameterType<Finished['toJSON']> ? true : false

declare const text: string
declare const texts: string[]
const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const machine = 'arn:aws:states:us-east-1:123456789012:stateMachine:Orders'

describe('Policy.identity', () => {
  it('reads as sentences', () => {
    const policy = Policy.identity()
      .allow('lambda:InvokeFunction', 'lambda:Get*')
      .on(prod.arn('lambda', 'function:Echo'), prod.arn('lambda', 'function:Price'))
      .deny('s3:*')
      .onLike('arn:aws:s3:::bucket/*', prod.arnLike('s3', 'other/*'))
      .where('aws:SourceIp', 'NotIpAddress', ['203.0.113.0/24'])
      .sid('Network')
    expectTypeOf(policy).toEqualTypeOf<IdentityPolicy>()
    expectTypeOf(policy.toJSON()).toEqualTypeOf<WrittenPolicy>()
  })

  it('takes texts of which nothing is known', () => {
    expectTypeOf(Policy.identity().allow(text).on(text)).toEqualTypeOf<IdentityPolicy>()
    expectTypeOf(
      Policy.identity()
        .allow(...texts)
        .on(...texts),
    ).toEqualTypeOf<IdentityPolicy>()
    expectTypeOf(Policy.identity().allow(`s3:${text}`).onLike(`arn:aws:s3:::${text}`)).toEqualTypeOf<IdentityPolicy>()
  })

  it('takes resources of all partitions', () => {
    expectTypeOf(
      Policy.identity().allow('s3:GetObject').on('arn:aws:s3:::bucket', 'arn:aws-cn:s3:::bucket'),
    ).toEqualTypeOf<IdentityPolicy>()
  })

  it('has no document while it is not finished', () => {
    expectTypeOf(isFinished(Policy.identity())).toEqualTypeOf<false>()
    expectTypeOf(isFinished(Policy.identity().allow('s3:*'))).toEqualTypeOf<false>()
    expectTypeOf(isFinished(Policy.identity().allow('s3:*').onAny())).toEqualTypeOf<true>()
    expectTypeOf(isFinished(Policy.identity().allow('s3:*').onAny().deny('s3:*'))).toEqualTypeOf<false>()
  })

  it('offers what makes sense', () => {
    expectTypeOf(Policy.identity()).not.toHaveProperty('on')
    expectTypeOf(Policy.identity()).not.toHaveProperty('principal')
    expectTypeOf(Policy.identity().allow('s3:*')).not.toHaveProperty('where')
    expectTypeOf(Policy.identity().allow('s3:*')).not.toHaveProperty('allow')
    expectTypeOf(Policy.identity().allow('s3:*').onAny()).not.toHaveProperty('principal')
    expectTypeOf(Policy.trust()).not.toHaveProperty('allow')
    expectTypeOf(Policy.trust().account('111122223333')).not.toHaveProperty('on')
    expectTypeOf(Policy.trust().account('111122223333')).not.toHaveProperty('unguarded')
    expectTypeOf(Policy.trust().service('states')).not.toHaveProperty('externalId')
  })
})

describe('Policy.trust', () => {
  it('takes on the partition of its first principal', () => {
    expectTypeOf(Policy.trust().principal(dev.arn('iam', 'role/R'))).toEqualTypeOf<PrincipalTrust<'aws'>>()
    expectTypeOf(Policy.trust('arn:aws-cn:iam::111122223333:role/R').account('123456789012')).toEqualTypeOf<
      PrincipalTrust<'aws-cn'>
    >()
    expectTypeOf(Policy.trust(text).principal(text)).toEqualTypeOf<PrincipalTrust<string>>()
  })

  it('takes principals and accounts of different types together', () => {
    const trust = Policy.trust().principal(dev.arn('iam', 'role/R'), arn('arn:aws:iam::111122223333:user/U'), text)
    expectTypeOf(isFinished(trust)).toEqualTypeOf<true>()
    expectTypeOf(isFinished(Policy.trust().account(dev, prod, '210987654321', text))).toEqualTypeOf<true>()
    expectTypeOf(trust.externalId(dev.arn('states', 'stateMachine:A'), machine)).toExtend<TrustPolicy>()
  })

  it('completes the short names that both worlds look up', () => {
    type Words<Text, Found = never> = Text extends `${infer Word} ${infer Rest}`
      ? Words<Rest, Word extends '' ? Found : Found | Word>
      : Found
    expectTypeOf<Words<typeof serviceShortNames>>().toEqualTypeOf<ServiceShortName>()
  })

  it('asks a service for a guard', () => {
    const states = Policy.trust().service('states', 'a-service-of-tomorrow.amazonaws.com')
    expectTypeOf(states).toEqualTypeOf<ServiceTrust<string, string, string>>()
    expectTypeOf(isFinished(states)).toEqualTypeOf<false>()
    expectTypeOf(states.sourceArn(machine)).toEqualTypeOf<GuardedTrust<string, '123456789012', string>>()
    expectTypeOf(isFinished(states.sourceArn(text))).toEqualTypeOf<true>()
    expectTypeOf(isFinished(states.sourceAccount('123456789012'))).toEqualTypeOf<true>()
    expectTypeOf(isFinished(states.sourceArn(machine).sourceAccount('123456789012'))).toEqualTypeOf<true>()
    expectTypeOf(isFinished(states.sourceArn('arn:aws:s3:::bucket'))).toEqualTypeOf<false>()
    expectTypeOf(isFinished(states.sourceArn('arn:aws:s3:::bucket').sourceAccount(text))).toEqualTypeOf<true>()
    expectTypeOf(isFinished(states.sourceOrgId('o-a1b2c3d4e5'))).toEqualTypeOf<true>()
    expectTypeOf(isFinished(states.sourceOrgPaths('o-a1b2c3d4e5/*'))).toEqualTypeOf<true>()
    expectTypeOf(states.unguarded()).toEqualTypeOf<TrustPolicy<string>>()
    expectTypeOf(isFinished(states.where('aws:SourceIp', 'IpAddress', '::1'))).toEqualTypeOf<false>()
  })
})

describe('Policy.resource', () => {
  it('reads as sentences', () => {
    const policy = Policy.resource('arn:aws:s3:::bucket')
      .allow('s3:GetObject')
      .principal(dev.arn('iam', 'role/R'), 'arn:aws:iam::111122223333:role/S')
      .onLike('arn:aws:s3:::bucket/*')
      .deny('s3:*')
      .anyone()
      .where('aws:SecureTransport', 'Bool', false)
    expectTypeOf(policy).toEqualTypeOf<ResourcePolicy<'aws'>>()
    expectTypeOf(isFinished(Policy.resource('arn:aws:s3:::bucket').allow('s3:*'))).toEqualTypeOf<false>()
  })

  it('is of any partition where its resource is not known', () => {
    expectTypeOf(Policy.resource(text).allow('s3:*').account(dev)).toEqualTypeOf<ResourcePolicy<string>>()
  })
})

describe('a condition', () => {
  it('compares with what its operator takes', () => {
    expectTypeOf<ValueOf<'StringEquals'>>().toEqualTypeOf<string | PolicyVariable>()
    expectTypeOf<ValueOf<'ForAnyValue:StringLikeIfExists'>>().toEqualTypeOf<string | PolicyVariable>()
    expectTypeOf<ValueOf<'ArnNotLike'>>().toEqualTypeOf<string | PolicyVariable>()
    expectTypeOf<ValueOf<'NumericLessThanEqualsIfExists'>>().toEqualTypeOf<number | `${number}`>()
    expectTypeOf<ValueOf<'DateGreaterThan'>>().toEqualTypeOf<Date | string>()
    expectTypeOf<ValueOf<'BoolIfExists'>>().toEqualTypeOf<boolean | 'true' | 'false'>()
    expectTypeOf<ValueOf<'Null'>>().toEqualTypeOf<boolean | 'true' | 'false'>()
    expectTypeOf<ValueOf<'IpAddress'>>().toEqualTypeOf<string>()
    expectTypeOf<ValueOf<'BinaryEquals'>>().toEqualTypeOf<string>()
  })

  it('has the operators with their suffix and prefixes', () => {
    expectTypeOf<'ForAllValues:StringEqualsIfExists'>().toExtend<ConditionOperator>()
    expectTypeOf<'ForAnyValue:ArnLike'>().toExtend<ConditionOperator>()
    expectTypeOf<'NullIfExists'>().not.toExtend<ConditionOperator>()
    expectTypeOf<'ForAnyValues:StringLike'>().not.toExtend<ConditionOperator>()
  })

  it('takes variables, alone and in lists', () => {
    const team = policyVariable('aws:PrincipalTag/team')
    expectTypeOf(
      Policy.identity().allow('*').onAny().where('s3:prefix', 'StringLike', team),
    ).toEqualTypeOf<IdentityPolicy>()
    expectTypeOf(
      Policy.identity().allow('*').onAny().where('s3:prefix', 'StringLike', [team, 'x/*']),
    ).toEqualTypeOf<IdentityPolicy>()
  })
})
