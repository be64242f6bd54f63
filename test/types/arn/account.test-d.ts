import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { LambdaFunction } from '../../../src/arn/lambda-function.js'
import type { KnownRegion, Partition } from '../../../src/arn/partitions.js'
import { qualify } from '../../../src/arn/qualify.js'
import type { Arn } from '../../../src/arn/types/arn.js'
import type { LambdaFunctionArn, RoleArn, StateMachineArn } from '../../../src/arn/types/kinds.js'

declare const text: string
declare const anywhere: KnownRegion
const prod = Account('111122223333', 'us-east-2')

describe('Account', () => {
  it('infers the partition from the Region, in every partition', () => {
    expectTypeOf(Account('111122223333', 'us-east-2').partition).toEqualTypeOf<'aws'>()
    expectTypeOf(Account('111122223333', 'cn-north-1').partition).toEqualTypeOf<'aws-cn'>()
    expectTypeOf(Account('111122223333', 'us-gov-west-1').partition).toEqualTypeOf<'aws-us-gov'>()
    expectTypeOf(Account('111122223333', 'us-iso-east-1').partition).toEqualTypeOf<'aws-iso'>()
    expectTypeOf(Account('111122223333', 'us-isob-east-1').partition).toEqualTypeOf<'aws-iso-b'>()
    expectTypeOf(Account('111122223333', 'eu-isoe-west-1').partition).toEqualTypeOf<'aws-iso-e'>()
    expectTypeOf(Account('111122223333', 'us-isof-south-1').partition).toEqualTypeOf<'aws-iso-f'>()
    expectTypeOf(Account('111122223333', 'eusc-de-east-1').partition).toEqualTypeOf<'aws-eusc'>()
    expectTypeOf(Account('111122223333').partition).toEqualTypeOf<'aws'>()
    expectTypeOf(Account('111122223333', '', { partition: 'aws-cn' }).partition).toEqualTypeOf<'aws-cn'>()
    expectTypeOf(Account(text, text).partition).toBeString()
    expectTypeOf(Account('111122223333', '${AWS::Region}').partition).toBeString()
    expectTypeOf(Account('111122223333', '${var.region}', { partition: 'aws-cn' }).partition).toEqualTypeOf<'aws-cn'>()
    expectTypeOf(Account('111122223333', '${var.region}', { partition: '${var.partition}' }).partition).toBeString()
    expectTypeOf(Account('111122223333', 'us-east-1', { partition: '${var.partition}' }).partition).toBeString()
    expectTypeOf(Account('111122223333', anywhere).partition).toEqualTypeOf<Partition>()
  })

  it('knows the facts of its resources', () => {
    expectTypeOf(prod.arn('lambda', 'function:Echo')).toEqualTypeOf<
      Arn<'aws', 'lambda', 'us-east-2', '111122223333', 'function:Echo'>
    >()
    expectTypeOf(prod.arn('iam', 'role/R')).toEqualTypeOf<Arn<'aws', 'iam', '', '111122223333', 'role/R'>>()
    expectTypeOf(prod.arn('s3', 'bucket')).toEqualTypeOf<Arn<'aws', 's3', '', '', 'bucket'>>()
    expectTypeOf(prod.arn('ec2', 'image/ami-1')).toEqualTypeOf<Arn<'aws', 'ec2', 'us-east-2', '', 'image/ami-1'>>()
    expectTypeOf(prod.arn('iam', `role/${text}`)).toExtend<RoleArn>()
    expectTypeOf(prod.arnLike('states', 'stateMachine:*')).toExtend<StateMachineArn>()
    expectTypeOf(Account.cloudFormation().arn('lambda', 'function:Echo')).toExtend<LambdaFunctionArn>()
  })
})

interface Order {
  readonly id: string
}

describe('LambdaFunction', () => {
  it('carries the types that are given', () => {
    const price = LambdaFunction.types<Order, number>().at(prod.arn('lambda', 'function:Price'))
    expectTypeOf(price).toExtend<LambdaFunctionArn<Order, number>>()
    expectTypeOf(price).not.toExtend<LambdaFunctionArn<number, number>>()
    expectTypeOf(price['~lambda'].input).toEqualTypeOf<Order>()
    expectTypeOf(price['~lambda'].output).toEqualTypeOf<number>()
  })

  it('carries the types of schemas: what goes in before they transform, what comes out after', () => {
    const input = v.object({ id: v.string(), at: v.pipe(v.string(), v.transform(Number)) })
    const output = v.pipe(
      v.string(),
      v.transform((value) => value.length),
    )
    const price = LambdaFunction.schemas({ input, output }).at(prod.arn('lambda', 'function:Price'))
    expectTypeOf(price['~lambda'].input).toEqualTypeOf<{ id: string; at: string }>()
    expectTypeOf(price['~lambda'].output).toEqualTypeOf<number>()
  })

  it('keeps the types of a function at its versions and aliases', () => {
    const price = LambdaFunction.types<Order, number>().at(prod.arn('lambda', 'function:Price'))
    expectTypeOf(qualify(price, 'live')).toExtend<LambdaFunctionArn<Order, number>>()
  })
})
