import { describe, expectTypeOf, it } from 'vitest'
import { arn, arnLike } from '../../../src/arn/arn.js'
import { formatArn } from '../../../src/arn/format-arn.js'
import type {
  KnownRegion,
  Partition,
  partitionOfArea,
  partitionOfSubArea,
  regionPartitions,
} from '../../../src/arn/partitions.js'
import { qualify } from '../../../src/arn/qualify.js'
import type { Arn, ArnFacts } from '../../../src/arn/types/arn.js'
import type {
  ActivityArn,
  ExecutionArn,
  KmsKeyArn,
  LambdaFunctionArn,
  LogGroupArn,
  ManagedPolicyArn,
  QualifiedLambdaFunctionArn,
  RoleArn,
  StateMachineArn,
  UserArn,
} from '../../../src/arn/types/kinds.js'
import type { Agree, IsLiteral } from '../../../src/arn/types/known.js'
import type { IsAccountId, ReadArn } from '../../../src/arn/types/read-arn.js'
import type { IsRegionOf, PartitionOfRegion } from '../../../src/arn/types/region.js'
import type { ScopeOf } from '../../../src/arn/types/scope.js'

declare const text: string

describe('arn', () => {
  it('knows the facts of a literal', () => {
    expectTypeOf(arn('arn:aws:lambda:us-east-2:111122223333:function:Echo')).toEqualTypeOf<
      Arn<'aws', 'lambda', 'us-east-2', '111122223333', 'function:Echo'>
    >()
    expectTypeOf(arn('arn:aws:iam::111122223333:role/LambdaRole')).toEqualTypeOf<
      Arn<'aws', 'iam', '', '111122223333', 'role/LambdaRole'>
    >()
    expectTypeOf(arn('arn:aws:s3:::bucket/a:b:c')).toEqualTypeOf<Arn<'aws', 's3', '', '', 'bucket/a:b:c'>>()
    expectTypeOf(arn('arn:aws:iam::aws:policy/Admin')).toEqualTypeOf<Arn<'aws', 'iam', '', 'aws', 'policy/Admin'>>()
    expectTypeOf(arn('arn:aws:new-service:::thing')).toEqualTypeOf<Arn<'aws', 'new-service', '', '', 'thing'>>()
  })

  it('knows nothing of a text', () => {
    expectTypeOf(arn(text)).toEqualTypeOf<Arn>()
    expectTypeOf(arnLike(text)).toEqualTypeOf<Arn>()
    expectTypeOf(arn(text as `arn:aws:${string}`)).toEqualTypeOf<Arn>()
  })

  it('knows what surrounds an unknown part', () => {
    const name = text as `function:${string}`
    expectTypeOf(arn(`arn:aws:lambda:us-east-2:111122223333:${name}` as const)).toExtend<LambdaFunctionArn>()
    expectTypeOf(arn(`arn:aws:iam::${text}:role/R` as `arn:aws:iam::${string}:role/R`)).toExtend<RoleArn>()
  })

  it('takes tokens of other tools for unknown facts', () => {
    expectTypeOf(arn('arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:Echo')).toEqualTypeOf<
      Arn<string, 'lambda', string, string, 'function:Echo'>
    >()
    expectTypeOf(arn('arn:aws:iam::${Token[AWS.AccountId.4]}:role/${aws_iam_role.x.name}')).toEqualTypeOf<
      Arn<'aws', 'iam', '', string, `role/${string}`>
    >()
    expectTypeOf(arn('${aws_lambda_function.echo.arn}')).toEqualTypeOf<Arn>()
  })

  it('is a text', () => {
    expectTypeOf(arn('arn:aws:s3:::bucket')).toExtend<string>()
    expectTypeOf(arn('arn:aws:s3:::bucket').length).toBeNumber()
  })
})

describe('arnLike', () => {
  it('takes wildcards', () => {
    expectTypeOf(arnLike('arn:aws:states:*:111122223333:*')).toEqualTypeOf<
      Arn<'aws', 'states', '*', '111122223333', '*'>
    >()
    expectTypeOf(arnLike('arn:*:s3:::bucket/*')).toEqualTypeOf<Arn<'*', 's3', '', '', 'bucket/*'>>()
    expectTypeOf(arnLike('arn:aws*:s3:::bucket/*')).toEqualTypeOf<Arn<'aws*', 's3', '', '', 'bucket/*'>>()
  })
})

describe('formatArn', () => {
  it('knows the facts that it writes', () => {
    const facts = { partition: 'aws', service: 'iam', region: '', account: '111122223333', resource: 'role/R' } as const
    expectTypeOf(formatArn(facts)).toEqualTypeOf<Arn<'aws', 'iam', '', '111122223333', 'role/R'>>()
    expectTypeOf(formatArn({ ...facts, resource: text })).toEqualTypeOf<Arn<'aws', 'iam', '', '111122223333', string>>()
  })
})

describe('qualify', () => {
  it('adds the qualifier', () => {
    expectTypeOf(qualify(arn('arn:aws:lambda:us-east-2:111122223333:function:Echo'), 'live')).toEqualTypeOf<
      Arn<'aws', 'lambda', 'us-east-2', '111122223333', 'function:Echo:live'>
    >()
  })
})

describe('the named kinds', () => {
  it('hold the ARNs of their kind and no others', () => {
    expectTypeOf(arn('arn:aws:iam::111122223333:role/a/R')).toExtend<RoleArn>()
    expectTypeOf(arn('arn:aws:iam::111122223333:user/a/U')).toExtend<UserArn>()
    expectTypeOf(arn('arn:aws:iam::aws:policy/Admin')).toExtend<ManagedPolicyArn>()
    expectTypeOf(arn('arn:aws:lambda:us-east-2:111122223333:function:Echo')).toExtend<LambdaFunctionArn>()
    expectTypeOf(arn('arn:aws:lambda:us-east-2:111122223333:function:Echo:1')).toExtend<QualifiedLambdaFunctionArn>()
    expectTypeOf(arn('arn:aws:states:us-east-1:111122223333:stateMachine:O')).toExtend<StateMachineArn>()
    expectTypeOf(arn('arn:aws:states:us-east-1:111122223333:execution:O:e')).toExtend<ExecutionArn>()
    expectTypeOf(arn('arn:aws:states:us-east-1:111122223333:activity:A')).toExtend<ActivityArn>()
    expectTypeOf(arn('arn:aws:logs:us-east-1:111122223333:log-group:/a')).toExtend<LogGroupArn>()
    expectTypeOf(arn('arn:aws:kms:us-east-1:111122223333:key/k')).toExtend<KmsKeyArn>()

    expectTypeOf(arn('arn:aws:lambda:us-east-2:111122223333:function:Echo')).not.toExtend<QualifiedLambdaFunctionArn>()
    expectTypeOf(arn('arn:aws:iam::111122223333:user/U')).not.toExtend<RoleArn>()
    expectTypeOf(arn('arn:aws:iam::111122223333:role/R')).not.toExtend<LambdaFunctionArn>()
    expectTypeOf(arn('arn:aws:states:us-east-1:111122223333:activity:A')).not.toExtend<StateMachineArn>()
    expectTypeOf(text).not.toExtend<Arn>()
  })
})

// What the compiler knows of Regions is written out in patterns; here it is compared with the tables of the run time.
type Regions = {
  [P in Partition]: { [R in KnownRegion]: (typeof regionPartitions)[R] extends P ? R : never }[KnownRegion]
}

/** The Regions whose partition the compiler tells otherwise than the table; `never` where there is none. */
type Misplaced = {
  [P in Partition]: { [R in Regions[P]]: PartitionOfRegion<R> extends P ? never : R }[Regions[P]]
}[Partition]

/** The Regions that the compiler does not have in their own partition. */
type Missing = {
  [P in Partition]: { [R in Regions[P]]: IsRegionOf<R, P> extends true ? never : R }[Regions[P]]
}[Partition]

/** The Regions that the compiler has in another partition too. */
type Shared = {
  [P in Partition]: {
    [Q in Exclude<Partition, P>]: { [R in Regions[P]]: IsRegionOf<R, Q> extends false ? never : [R, Q] }[Regions[P]]
  }[Exclude<Partition, P>]
}[Partition]

/** The areas of the tables in which a Region to come would be in another partition. */
type Areas = typeof partitionOfArea & typeof partitionOfSubArea
type MisplacedAreas = {
  [Area in keyof Areas]: PartitionOfRegion<`${Area}-somewhere-7`> extends Areas[Area] ? never : Area
}[keyof Areas]

describe('the partition of a Region', () => {
  it('is what the tables of the run time say', () => {
    expectTypeOf<Misplaced>().toBeNever()
    expectTypeOf<Missing>().toBeNever()
    expectTypeOf<Shared>().toBeNever()
    expectTypeOf<MisplacedAreas>().toBeNever()
    expectTypeOf<PartitionOfRegion<KnownRegion>>().toEqualTypeOf<Partition>()
    expectTypeOf<PartitionOfRegion<'us-gov-west-1' | 'us-iso-east-1'>>().toEqualTypeOf<Partition>()
    expectTypeOf<PartitionOfRegion<'us-east-1' | 'eu-west-1'>>().toEqualTypeOf<'aws'>()
  })

  it('is none for what is no Region', () => {
    expectTypeOf<PartitionOfRegion<'us-east'>>().toBeNever()
    expectTypeOf<PartitionOfRegion<'xx-east-1'>>().toBeNever()
    expectTypeOf<PartitionOfRegion<'us-foo-bar-1'>>().toBeNever()
    expectTypeOf<PartitionOfRegion<'eusc-east-1'>>().toBeNever()
    expectTypeOf<PartitionOfRegion<''>>().toBeNever()
    expectTypeOf<IsRegionOf<'xx-east-1', 'aws'>>().toEqualTypeOf<false>()
  })
})

describe('the types behind', () => {
  it('tell 12 digits', () => {
    expectTypeOf<IsAccountId<'111122223333'>>().toEqualTypeOf<true>()
    expectTypeOf<IsAccountId<'000000000000'>>().toEqualTypeOf<true>()
    expectTypeOf<IsAccountId<'11112222333'>>().toEqualTypeOf<false>()
    expectTypeOf<IsAccountId<'1111222233334'>>().toEqualTypeOf<false>()
    expectTypeOf<IsAccountId<'11112222333a'>>().toEqualTypeOf<false>()
    expectTypeOf<IsAccountId<'1111 2222333'>>().toEqualTypeOf<false>()
    expectTypeOf<IsAccountId<'-11122223333'>>().toEqualTypeOf<false>()
    expectTypeOf<IsAccountId<'1111.2222333'>>().toEqualTypeOf<false>()
    expectTypeOf<IsAccountId<''>>().toEqualTypeOf<false>()
  })

  it('tell a literal', () => {
    expectTypeOf<IsLiteral<'a'>>().toEqualTypeOf<true>()
    expectTypeOf<IsLiteral<string>>().toEqualTypeOf<false>()
    expectTypeOf<IsLiteral<`a${string}`>>().toEqualTypeOf<false>()
  })

  it('agree where nothing is known', () => {
    expectTypeOf<Agree<'aws', 'aws'>>().toEqualTypeOf<true>()
    expectTypeOf<Agree<'aws', 'aws-cn'>>().toEqualTypeOf<false>()
    expectTypeOf<Agree<'aws', string>>().toEqualTypeOf<true>()
    expectTypeOf<Agree<'*', 'aws'>>().toEqualTypeOf<true>()
  })

  it('tell the scope of a resource', () => {
    expectTypeOf<ScopeOf<'iam', 'role/Admin'>>().toEqualTypeOf<'account'>()
    expectTypeOf<ScopeOf<'s3', 'bucket'>>().toEqualTypeOf<'none'>()
    expectTypeOf<ScopeOf<'s3', 'job/1'>>().toEqualTypeOf<'any'>()
    expectTypeOf<ScopeOf<'lambda', string>>().toEqualTypeOf<'regionAndAccount'>()
    expectTypeOf<ScopeOf<'ec2', 'ipam-pool/p'>>().toEqualTypeOf<'account'>()
    expectTypeOf<ScopeOf<'ec2', 'ipam-pool-allocation/p'>>().toEqualTypeOf<'any'>()
    expectTypeOf<ScopeOf<'apigateway', '/restapis/a'>>().toEqualTypeOf<'region'>()
    expectTypeOf<ScopeOf<'nowhere', 'thing'>>().toEqualTypeOf<'any'>()
    expectTypeOf<ScopeOf<string, string>>().toEqualTypeOf<'any'>()
  })

  it('stand any, never, unknown texts and unions', () => {
    expectTypeOf<ReadArn<string>>().toEqualTypeOf<ArnFacts>()
    expectTypeOf<ReadArn<never>>().toBeNever()
    expectTypeOf<ReadArn<'arn:aws:s3:::a' | 'arn:aws:s3:::b'>>().toEqualTypeOf<
      ArnFacts<'aws', 's3', '', '', 'a'> | ArnFacts<'aws', 's3', '', '', 'b'>
    >()
    const any = (): never => {
      throw new Error('only its type counts')
    }
    expectTypeOf(arn).toBeCallableWith(any())
  })
})
