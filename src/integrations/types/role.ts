import type { ArnFacts } from '../../arn/types/arn.js'
import type { CheckExactKind } from '../../arn/types/kinds.js'
import type { Agree } from '../../arn/types/known.js'
import type { AccountOf, PartitionOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Expression, QueryLanguage } from '../../expression/types/expression.js'

/** A string that is evaluated at run time: a reference path, an intrinsic function, or JSONata. */
type RuntimeText = `$${string}` | `States.${string}` | `{%${string}`

/** The query languages in which a role can be given in this form. */
export type LanguagesOfRole<Role> = Role extends { readonly '~arn': unknown } | `arn:${string}` | `\${${string}`
  ? QueryLanguage
  : Role extends `{%${string}`
    ? 'JSONata'
    : Role extends RuntimeText
      ? 'JSONPath'
      : Role extends Expression<unknown, infer In>
        ? keyof In & QueryLanguage
        : QueryLanguage

/**
 * `Role` if a Task that acts on `Target` may assume it, otherwise the sentence. The valid case takes one comparison. Nothing
 * can be said about a role known only at run time.
 */
export type CheckRole<Role, Target extends ArnFacts> = Role extends {
  readonly '~arn': ArnFacts<Target['partition'], 'iam', string, Target['account'], `role/${string}`>
}
  ? Role
  : JudgeRole<Role, Target>

type JudgeRole<Role, Target extends ArnFacts> = Role extends string
  ? Role extends RuntimeText
    ? Role
    : CheckExactKind<Role, 'role'> extends infer Checked
      ? [Checked] extends [Role]
        ? CheckRolePlace<Role, Target>
        : Checked
      : never
  : Role

type CheckRolePlace<Role, Target extends ArnFacts> =
  Agree<PartitionOf<Role>, Target['partition']> extends true
    ? Agree<AccountOf<Role>, Target['account']> extends true
      ? Role
      : Sentence<typeof refusal.roleAccount, { found: AccountOf<Role>; account: Target['account'] }>
    : Sentence<typeof refusal.rolePartition, { found: PartitionOf<Role>; partition: Target['partition'] }>

/** The target of a Task whose resource policy allows the caller, so that its account may be any. */
export type AnyAccount<Target extends ArnFacts> = ArnFacts<
  Target['partition'],
  Target['service'],
  Target['region'],
  string,
  Target['resource']
>
