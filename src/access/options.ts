import type { OneOrMany } from '../policy/document.js'
import type { StatedPermission } from '../states/stated-permission.js'

/** What a machine does not say about itself. The methods of a Task say the same for that state. */
export interface AccessOptions {
  /** The resources that a value known only at run time may be, by the name of the state: ARNs, or patterns of ARNs. */
  readonly reaches?: { readonly [state: string]: OneOrMany<string> }
  /**
   * The roles that a Task may assume if that is known only at run time, by the name of the state; like `oneOf` of
   * `.assume(…)`.
   */
  readonly assumes?: { readonly [state: string]: OneOrMany<string> }
  /** The permissions of a call that no table lists, by the name of the state. */
  readonly requires?: { readonly [state: string]: OneOrMany<StatedPermission> }
  /**
   * The customer managed key that a resource is encrypted with, by the ARN of the bucket, queue, topic or activity.
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
   * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
   */
  readonly keys?: { readonly [resource: string]: string }
  /**
   * Also permits calls of all versions and aliases of the functions that are called, so that executions started by older
   * versions of the definition can finish. Default: `false`.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-state-machine-version.html
   */
  readonly olderVersions?: boolean
}
