import type { ConditionKeyType } from './condition-key-types.js'

/**
 * What an action does, as AWS classes it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html
 */
export type AccessLevel = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management'

/** A type of resource that a service defines. */
export interface ResourceTypeFacts {
  readonly name: string
  /** The forms of its ARN, with places such as `${BucketName}`; a few types have two. */
  readonly arns: readonly string[]
  readonly conditionKeys: readonly string[]
}

/** A type of resource as one action acts on it. */
export interface TargetFacts extends ResourceTypeFacts {
  /** The action needs a resource of this type; where no target is required, one of them is. */
  readonly required: boolean
  /** The keys that the action supports with this type. */
  readonly actionConditionKeys: readonly string[]
}

/** What AWS's Service Authorization Reference says about an action. */
export interface ActionFacts {
  /** With the prefix, in AWS's own spelling: `s3:GetObject`. */
  readonly action: string
  readonly accessLevel: AccessLevel
  /** Empty where the action takes `*` only. */
  readonly resourceTypes: readonly TargetFacts[]
  /** All service keys and global keys named for it, its resource types' included; `*` is a variable part. */
  readonly conditionKeys: readonly string[]
  /** Actions that a call may need as well; many depend on the parameters. */
  readonly dependentActions: readonly string[]
  /** No API call has this name: it is only ever checked by other calls. */
  readonly permissionOnly: boolean
}

/** A condition key and what it is compared with. */
export interface ConditionKeyFacts {
  /** `*` is a variable part: `aws:ResourceTag/*`. */
  readonly key: string
  readonly type: ConditionKeyType
  /** `ForAllValues:` or `ForAnyValue:` is required. */
  readonly multivalued: boolean
}

/** Everything of one service; the maps are keyed in lowercase, and the actions in the order of their names. */
export interface ServiceFacts {
  readonly prefix: string
  readonly name: string
  readonly actions: ReadonlyMap<string, ActionFacts>
  readonly resourceTypes: readonly ResourceTypeFacts[]
  readonly conditionKeys: ReadonlyMap<string, ConditionKeyFacts>
}
