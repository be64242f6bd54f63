import type { CheckAccountId } from '../../arn/types/account.js'
import type { Agree } from '../../arn/types/known.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'

/** An account: its ID, or the result of `Account(…)`. */
export type CheckAccount<Value, Own extends string> = Value extends {
  readonly id: string
  readonly partition: infer Found extends string
}
  ? Agree<Found, Own> extends true
    ? Value
    : Sentence<typeof refusal.otherPartition, { found: Value['id']; partition: Found; own: Own }>
  : Value extends string
    ? CheckAccountId<Value>
    : Value

/** {@link CheckAccount} for each of several. */
export type CheckEachAccount<Values extends readonly unknown[], Own extends string> = {
  [Index in keyof Values]: CheckAccount<Values[Index], Own>
}
