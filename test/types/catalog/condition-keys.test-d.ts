import { describe, expectTypeOf, test } from 'vitest'
import type { globalConditionKeys } from '../../../src/catalog/generated/global-condition-keys.js'
import type { Template } from '../../../src/catalog/types/action-facts.js'
import type {
  CheckConditionKey,
  ConditionKeysOf,
  GlobalConditionKey,
  KeyLetter,
} from '../../../src/catalog/types/condition-keys.js'
import type { VariableFault } from '../../../src/catalog/types/policy-variables.js'
import type { conditionOperators } from '../../../src/policy/conditions/operators.js'
import type { CheckConditionValue } from '../../../src/policy/types/condition-values.js'
import type { CheckOperator, FamilyOf } from '../../../src/policy/types/operators-for.js'

describe('condition keys', () => {
  test('are those of the action and the global ones', () => {
    expectTypeOf<CheckConditionKey<'s3:ListBucket', 's3:prefix'>>().toEqualTypeOf<'s3:prefix'>()
    expectTypeOf<
      CheckConditionKey<'s3:GetObject', 's3:ExistingObjectTag/team'>
    >().toEqualTypeOf<'s3:ExistingObjectTag/team'>()
    expectTypeOf<CheckConditionKey<'s3:GetObject', 'aws:PrincipalTag/team'>>().toEqualTypeOf<'aws:PrincipalTag/team'>()
    expectTypeOf<CheckConditionKey<'s3:*', 's3:prefix'>>().toEqualTypeOf<'s3:prefix'>()
    expectTypeOf<CheckConditionKey<'s3:GetObject', string>>().toEqualTypeOf<string>()
    expectTypeOf<
      CheckConditionKey<'dynamodb:Query' | 'dynamodb:PutItem', 'dynamodb:Select', 'StringEqualsIfExists'>
    >().toEqualTypeOf<'dynamodb:Select'>()
    expectTypeOf<
      CheckConditionKey<'dynamodb:Query' | 'dynamodb:PutItem', 'dynamodb:Select', 'StringEquals'>
    >().toExtend<`✗ dynamodb:PutItem does not support the condition key 'dynamodb:Select'${string}`>()
    expectTypeOf<
      CheckConditionKey<'dynamodb:PutItem', 'dynamodb:Select', 'StringEqualsIfExists'>
    >().toExtend<`✗ ${string}`>()
    expectTypeOf<
      CheckConditionKey<'kms:Encrypt' | 'kms:ListGrants', 'kms:EncryptionContext:app', 'StringLikeIfExists'>
    >().toEqualTypeOf<'kms:EncryptionContext:app'>()
    expectTypeOf<
      CheckConditionKey<'s3:GetObject', 's3:prefix'>
    >().toExtend<`✗ s3:GetObject does not support${string}`>()
    expectTypeOf<'aws:SourceIp'>().toExtend<ConditionKeysOf<'s3:GetObject'>>()
    expectTypeOf<CheckConditionKey<'s3:ListBucket', 's3:pre'>>().toEqualTypeOf<'s3:prefix'>()
  })

  test('are written for one tag or for any, and those of several actions are told from those of one', () => {
    expectTypeOf<CheckConditionKey<'s3:*', 's3:ExistingObjectTag/team'>>().toEqualTypeOf<'s3:ExistingObjectTag/team'>()
    expectTypeOf<CheckConditionKey<'s3:*', 's3:prefixes'>>().toExtend<`✗ s3:* does not support${string}`>()
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
    expectTypeOf<
      CheckConditionKey<'s3:GetObject' | 's3:ListBucket', 's3:prefix'>
    >().toExtend<`✗ s3:GetObject ${string}`>()
    expectTypeOf<
      CheckConditionKey<'s3:GetObject' | 's3:GetObjectTagging', 's3:ExistingObjectTag/a/b'>
    >().toEqualTypeOf<'s3:ExistingObjectTag/a/b'>()
    expectTypeOf<CheckConditionKey<'s3:ListBucket', 's3:ExistingObjectTag/team'>>().toExtend<`✗ ${string}`>()
  })

  test('are global as the table has them', () => {
    expectTypeOf<GlobalConditionKey>().toEqualTypeOf<Template<keyof typeof globalConditionKeys>>()
  })

  test('have a type', () => {
    expectTypeOf<KeyLetter<'s3:ListBucket', 's3:prefix'>>().toEqualTypeOf<'S'>()
    expectTypeOf<KeyLetter<'dynamodb:Query', 'dynamodb:LeadingKeys'>>().toEqualTypeOf<'s'>()
    expectTypeOf<KeyLetter<'s3:GetObject', 'aws:SourceArn'>>().toEqualTypeOf<'A'>()
    expectTypeOf<KeyLetter<'s3:GetObject', 's3:ExistingObjectTag/team'>>().toEqualTypeOf<'S'>()
    expectTypeOf<KeyLetter<'sts:AssumeRoleWithSAML', 'saml:aud'>>().toEqualTypeOf<'S'>()
    expectTypeOf<KeyLetter<'s3:GetObject', 'zork:key'>>().toEqualTypeOf<string>()
  })

  test('have operators in families, as the table has them', () => {
    type Families = {
      readonly [Name in keyof typeof conditionOperators]: FamilyOf<(typeof conditionOperators)[Name][number]>
    }
    type Names = { readonly [Name in keyof typeof conditionOperators]: Name }
    expectTypeOf<Families>().toEqualTypeOf<Names>()
    expectTypeOf<FamilyOf<'ForAnyValue:ArnLikeIfExists'>>().toEqualTypeOf<'arn'>()
    expectTypeOf<FamilyOf<'StringMatches'>>().toBeNever()
  })

  test('take the operators that fit', () => {
    expectTypeOf<CheckOperator<'S', 'k', 'StringLikeIfExists'>>().toEqualTypeOf<'StringLikeIfExists'>()
    expectTypeOf<
      CheckOperator<'s', 'k', 'ForAnyValue:StringLikeIfExists'>
    >().toEqualTypeOf<'ForAnyValue:StringLikeIfExists'>()
    expectTypeOf<CheckOperator<'s', 'k', 'Null'>>().toEqualTypeOf<'Null'>()
    expectTypeOf<CheckOperator<'B', 'k', ''>>().toEqualTypeOf<'Bool' | 'BoolIfExists' | 'Null'>()
    expectTypeOf<
      CheckOperator<'B', 'k', 'StringEquals'>
    >().toEqualTypeOf<"✗ StringEquals does not fit 'k', which holds true or false: expected Bool. Choose one of those">()
    expectTypeOf<
      CheckOperator<'s', 'k', 'StringEquals'>
    >().toExtend<`✗ StringEquals does not fit 'k', which holds several texts: expected ForAllValues: or ForAnyValue: with ${string}`>()
    expectTypeOf<CheckOperator<'S', 'k', 'ForAllValues:StringEquals'>>().toExtend<`✗ ${string}`>()
    expectTypeOf<CheckOperator<string, 'k', 'Bool'>>().toEqualTypeOf<'Bool'>()
    expectTypeOf<CheckOperator<'D', 'aws:EpochTime', 'NumericLessThan'>>().toEqualTypeOf<'NumericLessThan'>()
    expectTypeOf<
      CheckOperator<'S', 'kms:EncryptionContext:aws:logs:arn', 'ArnLikeIfExists'>
    >().toEqualTypeOf<'ArnLikeIfExists'>()
    expectTypeOf<CheckOperator<'s', 'events:source', 'StringEquals'>>().toEqualTypeOf<'StringEquals'>()
    expectTypeOf<CheckOperator<'s', 'events:source', 'ArnEquals'>>().toExtend<`✗ ${string}`>()
    expectTypeOf<CheckOperator<'D', 'aws:EpochTime', 'ForAllValues:NumericEquals'>>().toExtend<`✗ ${string}`>()
    expectTypeOf<
      CheckOperator<'D', 'aws:EpochTime', 'numericEquals'>
    >().toExtend<`✗ 'numericEquals' is not a condition operator${string}`>()
    expectTypeOf<
      CheckOperator<'S', 'k', 'stringEquals'>
    >().toExtend<`✗ 'stringEquals' is not a condition operator${string}`>()
    expectTypeOf<CheckOperator<'S', 'k', string>>().toEqualTypeOf<string>()
  })

  test('take values of their type', () => {
    expectTypeOf<
      CheckConditionValue<'ArnLike', 'aws:SourceArn', 'arn:aws:states:*:111122223333:*'>
    >().toEqualTypeOf<'arn:aws:states:*:111122223333:*'>()
    expectTypeOf<
      CheckConditionValue<'ArnLike', 'aws:SourceArn', 'bucket'>
    >().toExtend<`✗ 'bucket' is not a value for ArnLike: expected an ARN`>()
    expectTypeOf<
      CheckConditionValue<'StringEquals', 'aws:SourceAccount', '1234'>
    >().toExtend<`✗ '1234' is not an account ID${string}`>()
    expectTypeOf<
      CheckConditionValue<'StringEquals', 's3:prefix', '${aws:usernam}/'>
    >().toExtend<`✗ the policy variable${string}`>()
  })

  test('serve as policy variables', () => {
    expectTypeOf<VariableFault<"${aws:PrincipalTag/team, 'none'}/${*}">>().toBeNever()
    expectTypeOf<VariableFault<'${AWS::Region}'>>().toBeNever()
    expectTypeOf<VariableFault<'${aws:TagKeys}'>>().toExtend<`✗ ${string}several values${string}`>()
    expectTypeOf<VariableFault<'${aws:username'>>().toExtend<`✗ ${string}no closing brace${string}`>()
    expectTypeOf<VariableFault<'${aws:username,none}'>>().toExtend<`✗ ${string}default${string}`>()
  })
})
