import type { ArnFacts } from '../../arn/types/arn.js'
import type { TextOf } from '../../arn/types/kinds.js'
import type { CheckArn, CheckArnLike, WildcardFault } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { OrFault } from './or-fault.js'
import type { PartitionFault } from './partition.js'

/** The sentence for an ARN that was checked before as a pattern, `never` for one without wildcards. */
export type BrandedWildcard<Value> = Value extends {
  readonly '~arn': ArnFacts<string, string, infer Region, infer Account, infer Resource>
}
  ? [WildcardFault<Region> | WildcardFault<Account> | WildcardFault<Resource>] extends [never]
    ? never
    : Sentence<typeof refusal.arnWildcard, { found: TextOf<Value> }>
  : never

/** `Value` if it names one resource in the policy's partition, otherwise the sentence. */
export type CheckOn<Value extends string, Own extends string> = Value extends { readonly '~arn': unknown }
  ? OrFault<Value, BrandedWildcard<Value> | PartitionFault<Value, Own>>
  : CheckArn<Value> extends Value
    ? OrFault<Value, PartitionFault<Value, Own>>
    : CheckArn<Value>

/** Like {@link CheckOn}, with wildcards allowed. */
export type CheckOnLike<Value extends string, Own extends string> = Value extends { readonly '~arn': unknown }
  ? OrFault<Value, PartitionFault<Value, Own>>
  : CheckArnLike<Value> extends Value
    ? OrFault<Value, PartitionFault<Value, Own>>
    : CheckArnLike<Value>

/** {@link CheckOn} for each of several. */
export type CheckEachOn<Values extends readonly string[], Own extends string> = {
  [Index in keyof Values]: CheckOn<Values[Index], Own>
}

/** {@link CheckOnLike} for each of several. */
export type CheckEachOnLike<Values extends readonly string[], Own extends string> = {
  [Index in keyof Values]: CheckOnLike<Values[Index], Own>
}
