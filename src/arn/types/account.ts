import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { KnownRegion, Partition } from '../partitions.js'
import type { Arn } from './arn.js'
import type { IsLiteral } from './known.js'
import type { IsAccountId, WildcardFault } from './read-arn.js'
import type { CommonRegion, PartitionOfRegion } from './region.js'
import type { RegionalService, ScopeOf } from './scope.js'

/** A string that contains a token of another tool, about which nothing is known. */
export type Token = `${string}\${${string}`

/** `Id` if it may be an account ID, otherwise the sentence. */
export type CheckAccountId<Id extends string> =
  IsAccountId<Id> extends true
    ? Id
    : Id extends Token
      ? Id
      : IsLiteral<Id> extends true
        ? Sentence<typeof refusal.accountId, { found: Id }>
        : Id

/**
 * `Region` if it may be a Region and agrees with the partition that was named, otherwise the sentence. `never` means that no
 * partition was named.
 */
export type CheckRegion<Region extends string, Named extends Partition | Token> = [Named] extends [never]
  ? Region extends CommonRegion | ''
    ? Region
    : JudgeRegion<Region, Named>
  : JudgeRegion<Region, Named>

type JudgeRegion<Region extends string, Named extends Partition | Token> = Region extends '' | '${AWS::Region}'
  ? Region
  : Region extends Token
    ? [Named] extends [never]
      ? Sentence<typeof refusal.accountOpenRegion, { found: Region }>
      : Region
    : IsLiteral<Region> extends false
      ? Region
      : [PartitionOfRegion<Region>] extends [never]
        ? Sentence<typeof refusal.accountRegion>
        : [Named] extends [never]
          ? Region
          : Named extends Token
            ? Region
            : PartitionOfRegion<Region> extends Named
              ? Region
              : Sentence<typeof refusal.accountPartition, { partition: Named }>

/** The partition of an account: the one that was named, or that of its Region, or `aws`. */
export type PartitionOfAccount<Region extends string, Named extends Partition | Token> = [Named] extends [never]
  ? Region extends CommonRegion | ''
    ? 'aws'
    : [Region] extends [Token]
      ? string
      : IsLiteral<Region> extends true
        ? PartitionOfRegion<Region>
        : string
  : Named extends Token
    ? string
    : Named

/** A service namespace. Known ones complete in the editor; any other can be written. */
export type ServiceName =
  | 'athena'
  | 'batch'
  | 'bedrock'
  | 'cloudformation'
  | 'codebuild'
  | 'databrew'
  | 'dynamodb'
  | 'ec2'
  | 'ecs'
  | 'eks'
  | 'elasticmapreduce'
  | 'emr-containers'
  | 'emr-serverless'
  | 'events'
  | 'execute-api'
  | 'glue'
  | 'iam'
  | 'kinesis'
  | 'kms'
  | 'lambda'
  | 'logs'
  | 'mediaconvert'
  | 'rds'
  | 's3'
  | 'sagemaker'
  | 'secretsmanager'
  | 'sns'
  | 'sqs'
  | 'ssm'
  | 'states'
  | 'sts'
  | (string & {})

/** A Region. Known ones complete in the editor; any other of the same form can be written. */
export type RegionName = KnownRegion | (string & {})

/** `Resource` if the account can name it, otherwise the sentence. */
export type CheckResource<
  Region extends string,
  Service extends string,
  Resource extends string,
> = Resource extends `${string}${'*' | '?'}${string}`
  ? WildcardFault<Resource>
  : CheckResourceLike<Region, Service, Resource>

/** Like {@link CheckResource}, with wildcards allowed. */
export type CheckResourceLike<
  Region extends string,
  Service extends string,
  Resource extends string,
> = Region extends ''
  ? ScopeOf<Service, Resource> extends 'account' | 'none'
    ? Resource
    : Sentence<typeof refusal.accountNoRegion, { service: Service }>
  : Resource

/**
 * The ARN of a resource in an account: Region and account are there if the service's ARNs have them. The services that
 * workflows name most are tried first, which takes a third of the instantiations.
 */
export type ArnIn<
  Partition extends string,
  Region extends string,
  Id extends string,
  Service extends string,
  Resource extends string,
> = Service extends 'iam'
  ? Arn<Partition, Service, '', Id, Resource>
  : Service extends RegionalService
    ? Arn<Partition, Service, Region, Id, Resource>
    : ArnByScope<Partition, Region, Id, Service, Resource, ScopeOf<Service, Resource>>

type ArnByScope<
  Partition extends string,
  Region extends string,
  Id extends string,
  Service extends string,
  Resource extends string,
  Scope,
> = Arn<
  Partition,
  Service,
  Scope extends 'account' | 'none' ? '' : Region,
  Scope extends 'region' | 'none' ? '' : Id,
  Resource
>
