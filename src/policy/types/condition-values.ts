import type { IsLiteral } from '../../arn/types/known.js'
import type { CheckArnLike, IsAccountId } from '../../arn/types/read-arn.js'
import type { VariableFault } from '../../catalog/types/policy-variables.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { conditionOperators } from '../conditions/operators.js'
import type { FamilyOf } from './operators-for.js'

interface Values extends Record<keyof typeof conditionOperators, string | number | boolean> {
  string: string
  numeric: number | `${number}`
  // ISO 8601; AWS advises against seconds since 1970
  date: `${number}-${number}-${number}` | `${number}-${number}-${number}T${string}`
  bool: boolean | 'true' | 'false'
  binary: string
  ip:
    | `${number}.${number}.${number}.${number}`
    | `${number}.${number}.${number}.${number}/${number}`
    | `${string}:${string}`
  arn: string
  null: boolean | 'true' | 'false'
}

/** What an operator compares with. */
export type ConditionValueOf<Operator extends string> = Values[FamilyOf<Operator> & keyof Values]

/** Keys whose value is an account ID. */
export type AccountKey = 'aws:SourceAccount' | 'aws:PrincipalAccount' | 'aws:ResourceAccount' | 'aws:VpceAccount'

/**
 * `Value` where the operator can compare the key with it, else the sentence: ARNs have six parts, the keys of
 * accounts take 12 digits, policy variables are keys.
 */
export type CheckConditionValue<Operator extends string, Key extends string, Value> = Value extends string
  ? IsLiteral<Value> extends true
    ? [VariableFault<Value>] extends [never]
      ? FamilyOf<Operator> extends 'arn'
        ? Value extends '*'
          ? Value
          : CheckArnLike<Value>
        : [Key, FamilyOf<Operator>] extends [AccountKey, 'string']
          ? CheckAccount<Operator, Value>
          : Value
      : VariableFault<Value>
    : Value
  : Value

type CheckAccount<Operator extends string, Value extends string> =
  IsAccountId<Value> extends true
    ? Value
    : Value extends `${string}\${${string}`
      ? Value
      : Operator extends `${string}Like${string}`
        ? Value extends `${string}${'*' | '?'}${string}`
          ? Value
          : Sentence<typeof refusal.arnAccount, { found: Value }>
        : Sentence<typeof refusal.arnAccount, { found: Value }>
