import type { OneOrMany } from '../policy/document.js'
import type { StatedPermission } from '../states/state-node.js'

/** What stands beside a machine where `access` is asked; the methods of Tasks say the same for a state of their own. */
export interface AccessOptions {
  /** By the names of states: the resources that what is known only at run time may be, as ARNs or patterns over ARNs. */
  readonly reaches?: { readonly [state: string]: OneOrMany<string> }
  /** By the names of states: the roles that one to assume may be that is known only at run time, as `oneOf` of `.assume(…)`. */
  readonly assumes?: { readonly [state: string]: OneOrMany<string> }
  /** By the names of states: what a call needs that no table tells. */
  readonly requires?: { readonly [state: string]: OneOrMany<StatedPermission> }
  /**
   * By the ARNs of buckets, queues, topics and activities: the customer managed key that each is encrypted with.
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
   * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
   */
  readonly keys?: { readonly [resource: string]: string }
  /**
   * Lets executions that older versions of the definition started go on: they call the versions and aliases of functions that
   * those definitions named.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-state-machine-version.html
   */
  readonly olderVersions?: boolean
}
