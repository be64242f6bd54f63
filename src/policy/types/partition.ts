import type { TextOf } from '../../arn/types/kinds.js'
import type { Agree } from '../../arn/types/known.js'
import type { PartitionOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'

/** The sentence for an ARN in a partition other than `Own`, otherwise `never`. */
export type PartitionFault<Value, Own extends string> = string extends Own
  ? never
  : Agree<PartitionOf<Value>, Own> extends true
    ? never
    : Sentence<typeof refusal.otherPartition, { found: TextOf<Value>; partition: PartitionOf<Value>; own: Own }>

/** The partition of an ARN, if that of the policy is not known yet. */
export type Narrow<Own extends string, Value> = string extends Own ? PartitionOf<Value> : Own
