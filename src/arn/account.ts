import type { Accept } from '../core/accept.js'
import * as refusal from '../core/refusals.js'
import { asOptions, asString, refuse } from '../core/refuse.js'
import { readExactArn } from './arn.js'
import { joinArn } from './format-arn.js'
import { isAccountId, isOpenPart, parseArn } from './parse-arn.js'
import { isPartition, type Partition, partitionOfRegion } from './partitions.js'
import { scopeOf, takesAccount, takesRegion } from './scopes.js'
import { isPattern, maskTokens } from './tokens.js'
import type {
  ArnIn,
  CheckAccountId,
  CheckRegion,
  CheckResource,
  CheckResourceLike,
  PartitionOfAccount,
  RegionName,
  ServiceName,
  Token,
} from './types/account.js'

/** An account in a Region, from which ARNs of its resources are made. */
export interface Account<
  Partition extends string = string,
  Region extends string = string,
  Id extends string = string,
> {
  readonly partition: Partition
  /** Empty if the account was made without a Region. */
  readonly region: Region
  /** 12 digits, or a token of another tool that stands for them. */
  readonly id: Id
  /**
   * The ARN of one resource in this account. Region and account are left out where ARNs of that service and kind never have
   * them: `prod.arn('iam', 'role/LambdaRole')`, `prod.arn('s3', 'bucket/key')`. Where that is not known, or some have them, they
   * are written: `arn(…)` takes any ARN in full.
   *
   * @param service - the service namespace of the ARN, such as `lambda`
   * @param resource - what follows the fifth colon, such as `function:Echo`
   * @throws {ArnwrightError} `arn/wildcard`, `arn/kind`, `arn/account-without-region`, and as `parseArn`
   */
  arn<
    const Service extends ServiceName,
    const Resource extends string,
    Checked = CheckResource<Region, Service, Resource>,
  >(service: Service, resource: Accept<Resource, Checked>): ArnIn<Partition, Region, Id, Service, Resource>
  /**
   * A pattern of ARNs in this account: the resource may contain `*`, `?` and policy variables.
   * @throws {ArnwrightError} `arn/account-without-region`, and as `parseArn`
   */
  arnLike<
    const Service extends ServiceName,
    const Resource extends string,
    Checked = CheckResourceLike<Region, Service, Resource>,
  >(service: Service, resource: Accept<Resource, Checked>): ArnIn<Partition, Region, Id, Service, Resource>
}

export interface AccountFactory {
  /**
   * An account, and the Region of its resources. The partition follows from the Region; without a Region it is `aws`.
   *
   * @param id - 12 digits, as a string, or a token of another tool
   * @param region - such as `us-east-2`; the form of its name tells the partition
   * @param options - `partition`: for an account without a Region, or whose Region is known only later; it may be a token
   * itself
   * @throws {ArnwrightError} `arn/account-id`, `arn/account-region`, `arn/account-partition`, `arn/partition-unknown`,
   * `arn/account-partition-open`, `core/option-unknown`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
   */
  <
    const Id extends string,
    const Region extends RegionName = '',
    const Named extends Partition | Token = never,
    Checked = CheckAccountId<Id>,
    CheckedRegion = CheckRegion<Region, Named>,
  >(
    id: Accept<Id, Checked>,
    region?: Accept<Region, CheckedRegion>,
    options?: { readonly partition?: Named },
  ): Account<PartitionOfAccount<Region, Named>, Region, Id>

  /**
   * The account and Region that a CloudFormation stack is deployed to, as pseudo parameters:
   * `arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:Echo`, for `Fn::Sub`.
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
   */
  cloudFormation(): Account<string, string, string>
}

const makeAccount = (partition: string, region: string, id: string): Account => {
  const text = (service: string, resource: string): string => {
    // a colon in it would shift the parts that follow
    if (/[^a-z0-9-]/.test(maskTokens(asString(service, 'service')))) refuse(refusal.arnService, 'service', service)
    const scope = scopeOf(service, resource)
    if (takesRegion(scope) && region === '') refuse(refusal.accountNoRegion, 'service', service, { service })
    return joinArn({
      partition,
      service,
      region: takesRegion(scope) ? region : '',
      account: takesAccount(scope) ? id : '',
      resource,
    })
  }
  // The interface computes the brand from the literals; at run time an ARN is its string.
  return Object.freeze({
    partition,
    region,
    id,
    arn: (service: string, resource: string) => {
      if (isPattern(asString(resource, 'resource'))) refuse(refusal.arnWildcard, 'resource', resource)
      const arn = text(service, resource)
      readExactArn(arn, 'resource')
      return arn
    },
    arnLike: (service: string, resource: string) => {
      const arn = text(service, asString(resource, 'resource'))
      parseArn(arn, 'resource')
      return arn
    },
  }) as unknown as Account
}

const account = (id: string, region = '', options: { readonly partition?: string } = {}): Account => {
  if (!isAccountId(asString(id, 'id')) && !isOpenPart(id)) refuse(refusal.accountId, 'id', id)
  const { partition: named } = asOptions(options, 'partition')
  if (named !== undefined && !isPartition(asString(named, 'partition')) && !isOpenPart(named)) {
    refuse(refusal.arnPartition, 'partition', named)
  }
  const inferred = asString(region, 'region') === '' ? 'aws' : partitionOfRegion(region)
  if (inferred === undefined && !isOpenPart(region)) refuse(refusal.accountRegion, 'region', region)
  // CloudFormation has a function for it
  const partition = named ?? inferred ?? (region === '${AWS::Region}' ? '${AWS::Partition}' : undefined)
  if (partition === undefined) return refuse(refusal.accountOpenRegion, 'region', region)
  if (region !== '' && inferred !== undefined && isPartition(partition) && inferred !== partition) {
    refuse(refusal.accountPartition, 'region', region, { partition })
  }
  return makeAccount(partition, region, id)
}

export const Account: AccountFactory = /* @__PURE__ */ Object.assign(
  // The interface computes the facts from the literals; these parameters know them only as strings.
  account as unknown as AccountFactory,
  { cloudFormation: () => makeAccount('${AWS::Partition}', '${AWS::Region}', '${AWS::AccountId}') },
)
