import type { CheckAccountId } from '../../arn/types/account.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import type { Agree } from '../../arn/types/known.js'
import type { AccountOf, FactsOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { PartitionFault } from './partition.js'

/** The account in a source's ARN; `*` if it names none, or any, so that the account has to be given as well. */
export type SourceAccountOf<Value> = NarrowAccount<AccountOf<Value>>

// distributive: one source without an account is enough
type NarrowAccount<Account extends string> = Account extends '' | `${string}${'*' | '?'}${string}` ? '*' : Account

/** `Value` if it is an ARN in the policy's partition and in the account that was given, otherwise the sentence. */
export type CheckSourceArn<Value extends string, Own extends string, Said extends string> =
  FactsOf<Value> extends infer Facts
    ? Facts extends ArnFacts
      ? Facts extends ArnFacts<Own, string, string, Said>
        ? // the valid case takes one comparison
          Value
        : Agree<Facts['partition'], Own> extends true
          ? Agree<Facts['account'], Said> extends true
            ? Value
            : Sentence<typeof refusal.sourceAccountDiffers, { inArn: Facts['account']; found: Said }>
          : PartitionFault<Value, Own>
      : Facts
    : never

/** `Id` if it is an account ID, and the one in the source's ARN, otherwise the sentence. */
export type CheckSourceAccount<Id extends string, InArn extends string> =
  CheckAccountId<Id> extends Id
    ? [OtherThan<Id, InArn>] extends [never]
      ? Id
      : Sentence<typeof refusal.sourceAccountDiffers, { inArn: OtherThan<Id, InArn>; found: Id }>
    : CheckAccountId<Id>

// distributive: each of several sources has to be in the account
type OtherThan<Id extends string, InArn extends string> = InArn extends string
  ? Agree<Id, InArn> extends true
    ? never
    : InArn
  : never

/** {@link CheckSourceArn} for each of several. */
export type CheckEachSourceArn<Values extends readonly string[], Own extends string, Said extends string> = {
  [Index in keyof Values]: CheckSourceArn<Values[Index], Own, Said>
}
