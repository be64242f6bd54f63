import { describe, expectTypeOf, test } from 'vitest'
import type { CheckAction } from '../../../src/catalog/types/check-action.js'

describe('CheckAction', () => {
  test('takes actions, patterns that match one, and what is not a literal', () => {
    expectTypeOf<CheckAction<'s3:GetObject'>>().toEqualTypeOf<'s3:GetObject'>()
    expectTypeOf<CheckAction<'s3:Get*'>>().toEqualTypeOf<'s3:Get*'>()
    expectTypeOf<CheckAction<'s3:*Tagging'>>().toEqualTypeOf<'s3:*Tagging'>()
    expectTypeOf<CheckAction<'s3:*'>>().toEqualTypeOf<'s3:*'>()
    expectTypeOf<CheckAction<'s3:Get?bject'>>().toEqualTypeOf<'s3:Get?bject'>()
    expectTypeOf<CheckAction<'*'>>().toEqualTypeOf<'*'>()
    expectTypeOf<CheckAction<string>>().toEqualTypeOf<string>()
    expectTypeOf<CheckAction<`s3:${string}`>>().toEqualTypeOf<`s3:${string}`>()
    expectTypeOf<CheckAction<never>>().toEqualTypeOf<never>()
    expectTypeOf<
      CheckAction<'vpc-lattice:AssociateViaAWSService-EventsAndStates'>
    >().toEqualTypeOf<'vpc-lattice:AssociateViaAWSService-EventsAndStates'>()
  })

  test('refuses with a sentence', () => {
    expectTypeOf<
      CheckAction<'s3:GetObjects'>
    >().toEqualTypeOf<"✗ 's3' has no action 'GetObjects': expected GetObject. Correct the name; an action newer than this list is unlisted(action)">()
    expectTypeOf<
      CheckAction<'s3:getObject'>
    >().toEqualTypeOf<"✗ 's3' has no action 'getObject': expected GetObject. Correct the name; an action newer than this list is unlisted(action)">()
    expectTypeOf<
      CheckAction<'S3:GetObject'>
    >().toEqualTypeOf<"✗ 'S3' is not the prefix of a service: expected 's3'. Write the prefix in lower case">()
    expectTypeOf<
      CheckAction<'s3:Got*'>
    >().toEqualTypeOf<"✗ no action of 's3' matches 'Got*': expected a pattern that at least one action matches, spelled as AWS spells it. Correct the pattern">()
    expectTypeOf<CheckAction<'s3:GetObject PutObject'>>().toExtend<`✗ ${string}`>()
    expectTypeOf<CheckAction<'zork:Do'>>().toExtend<`✗ 'zork' is not the prefix${string}`>()
  })

  test('names what could follow', () => {
    expectTypeOf<CheckAction<'dynamodb:BatchG'>>().toEqualTypeOf<'dynamodb:BatchGetItem'>()
    expectTypeOf<'lambda:'>().toExtend<CheckAction<'lamb'>>()
    expectTypeOf<'lambda:InvokeFunction'>().toExtend<CheckAction<'lambda:'>>()
  })
})
