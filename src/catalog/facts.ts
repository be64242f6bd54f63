import type { ConditionKeyType } from './condition-key-types.js'

/**
 * What an action does, as AWS classifies it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html
 */
export type AccessLevel = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management'

/** A resource type that a service defines. */
export interface ResourceTypeFacts {
  readonly name: string
  /** The formats of its ARN, with placeholders such as `${BucketName}`; a few types have two. */
  readonly arns: readonly string[]
  readonly conditionKeys: readonly string[]
}

/** A resource type as one action acts on it. */
export interface TargetFacts extends ResourceTypeFacts {
  /** Whether the action needs a resource of this type. If no target is required, the action needs one of any of them. */
  readonly required: boolean
  /** The condition keys that the action supports with this type. */
  readonly actionConditionKeys: readonly string[]
}

/** What AWS's Service Authorization Reference says about an action. */
export interface ActionFacts {
  /** With its prefix, in AWS's own spelling: `s3:GetObject`. */
  readonly action: string
  readonly accessLevel: AccessLevel
  /** Empty if the action takes only `*`. */
  readonly resourceTypes: readonly TargetFacts[]
  /** All service keys and global keys listed for it and for its resource types; `*` stands for a variable part. */
  readonly conditionKeys: readonly string[]
  /** Actions that a call may need as well; many depend on the parameters. */
  readonly dependentActions: readonly string[]
  /** Whether no API operation has this name, so that only other operations check it. */
  readonly permissionOnly: boolean
}

/** A condition key, and the type it is compared as. */
export interface ConditionKeyFacts {
  /** `*` stands for a variable part: `aws:ResourceTag/*`. */
  readonly key: string
  readonly type: ConditionKeyType
  /** Whether `ForAllValues:` or `ForAnyValue:` is required. */
  readonly multivalued: boolean
}

/** Everything about one service. The maps are keyed in lowercase; the actions are sorted by name. */
export interface ServiceFacts {
  readonly prefix: string
  readonly name: string
  readonly actions: ReadonlyMap<string, ActionFacts>
  readonly resourceTypes: readonly ResourceTypeFacts[]
  readonly conditionKeys: ReadonlyMap<string, ConditionKeyFacts>
}
