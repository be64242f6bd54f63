import { describe, expectTypeOf, test } from 'vitest'
import type { ArnFacts } from '../../../src/arn/types/arn.js'
import type { ReadArn } from '../../../src/arn/types/read-arn.js'
import type { ResourceFault, TakesResource } from '../../../src/catalog/types/resource-fault.js'

type Fault<Action extends string, Text extends string> =
  ReadArn<Text> extends infer Facts extends ArnFacts ? ResourceFault<Action, Facts> : 'no ARN'

describe('ResourceFault', () => {
  test('is silent where an action acts on the resource', () => {
    expectTypeOf<Fault<'lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:Echo'>>().toBeNever()
    expectTypeOf<Fault<'s3:GetObject', 'arn:aws:s3:::bucket/*'>>().toBeNever()
    expectTypeOf<Fault<'s3:ListBucket', 'arn:aws:s3:::bucket'>>().toBeNever()
    expectTypeOf<Fault<'s3:GetObject' | 's3:ListBucket', 'arn:aws:s3:::bucket'>>().toBeNever()
    expectTypeOf<Fault<'sts:AssumeRole', 'arn:aws:iam::111122223333:role/a/b'>>().toBeNever()
  })

  test('is silent where it cannot know', () => {
    expectTypeOf<Fault<'s3:Get*', 'arn:aws:lambda:us-east-1:111122223333:function:Echo'>>().toBeNever()
    expectTypeOf<Fault<'s3:GetObject', string>>().toBeNever()
    expectTypeOf<Fault<'s3:GetObject', 'arn:aws:s3:::${Bucket}'>>().toBeNever()
    expectTypeOf<Fault<string, 'arn:aws:s3:::bucket'>>().toBeNever()
  })

  test('names what the action acts on', () => {
    expectTypeOf<
      Fault<'lambda:InvokeFunction', 'arn:aws:s3:::bucket'>
    >().toEqualTypeOf<"✗ lambda:InvokeFunction does not act on 'arn:aws:s3:::bucket': expected arn:aws:lambda:*:*:function:*. Name such a resource, several of them with .onLike(pattern), or give the action a statement of its own">()
    expectTypeOf<
      Fault<'s3:GetObject', 'arn:aws:s3:::bucket'>
    >().toExtend<`✗ s3:GetObject does not act on 'arn:aws:s3:::bucket'${string}`>()
    expectTypeOf<Fault<'s3:ListBucket', 'arn:aws:s3:::bucket/*'>>().toExtend<`✗ ${string}`>()
    expectTypeOf<
      Fault<'s3:ListAllMyBuckets', 'arn:aws:s3:::bucket'>
    >().toExtend<`✗ ${string}has no resource type${string}`>()
  })

  test('TakesResource', () => {
    expectTypeOf<TakesResource<'s3:GetObject'>>().toEqualTypeOf<true>()
    expectTypeOf<TakesResource<'s3:ListAllMyBuckets'>>().toEqualTypeOf<false>()
    expectTypeOf<TakesResource<'s3:*'>>().toEqualTypeOf<boolean>()
  })
})
