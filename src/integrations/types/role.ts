import type { ArnFacts } from '../../arn/types/arn.js'
import type { CheckKind } from '../../arn/types/kinds.js'
import type { Agree } from '../../arn/types/known.js'
import type { FactsOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Expression, QueryLanguage } from '../../expression/types/expression.js'

/** A text that is evaluated when the workflow runs: a reference path, an intrinsic function, or JSONata. */
type RuntimeText = `$${string}` | `States.${string}` | `{%${string}`

/** The languages in which a role can be given so. */
export type LanguagesOfRole<Role> = Role extends Expression<unknown, infer In>
  ? keyof In & QueryLanguage
  : Role extends `{%${string}`
    ? 'JSONata'
    : Role extends `$${string}` | `States.${string}`
      ? Role extends `\${${string}`
        ? QueryLanguage
        : 'JSONPath'
      : QueryLanguage

/**
 * `Role` where a Task that acts on `Target` may assume it, else the sentence. Of a role known only at run time nothing can be
 * said.
 */
export type CheckRole<Role, Target> = Role extends Expression
  ? Role
  : Role extends `\${${string}`
    ? Role
    : Role extends RuntimeText
      ? Role
      : CheckKind<Role, 'role'> extends Role
        ? RoleFault<Role, Target> extends infer Fault
          ? [Fault] extends [never]
            ? Role
            : Fault
          : never
        : CheckKind<Role, 'role'>

type RoleFault<Role, Target> = [FactsOf<Role>, Target] extends [
  ArnFacts<infer Partition, string, string, infer Account>,
  ArnFacts<infer TargetPartition, string, string, infer TargetAccount>,
]
  ? Agree<Partition, TargetPartition> extends true
    ? Agree<Account, TargetAccount> extends true
      ? never
      : Sentence<typeof refusal.roleAccount, { found: Account; account: TargetAccount }>
    : Sentence<typeof refusal.rolePartition, { found: Partition; partition: TargetPartition }>
  : never

/** The target of a Task whose resource policy allows the caller: its account may be any. */
export type AnyAccount<Target> = Target extends ArnFacts<infer Partition, infer Service, infer Region, string, infer Resource>
  ? ArnFacts<Partition, Service, Region, string, Resource>
  : Target
