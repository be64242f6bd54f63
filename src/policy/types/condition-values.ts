import type { IsLiteral } from '../../arn/types/known.js'
import type { CheckArnLike, IsAccountId } from '../../arn/types/read-arn.js'
import type { KeyLetter } from '../../catalog/types/condition-keys.js'
import type { VariableFault } from '../../catalog/types/policy-variables.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { exactShapes, valueShapes } from '../conditions/fitting.js'
import type { AccountKey, OrganizationKey } from '../conditions/keys.js'
import type { IsIpText } from './ip-text.js'
import type { FamilyOf } from './operators-for.js'

type BaseOf<Operator extends string> = Operator extends `${'ForAllValues:' | 'ForAnyValue:'}${infer Rest}`
  ? BaseOf<Rest>
  : Operator extends `${infer Base}IfExists`
    ? Base
    : Operator

type ShapeFault<Operator extends string, Value extends string, Shape extends string> = Sentence<
  typeof refusal.conditionValue,
  { found: Value; operator: BaseOf<Operator>; shape: Shape }
>

/** {@link CheckConditionValue} for one value, or for each in a list. */
export type CheckConditionValues<
  Operator extends string,
  Key extends string,
  Values,
> = Values extends readonly unknown[]
  ? { [Index in keyof Values]: CheckConditionValue<Operator, Key, Values[Index]> }
  : CheckConditionValue<Operator, Key, Values>

/**
 * `Value` if the operator can compare the key with it, otherwise the sentence. Dates, addresses and ARNs have a form, account
 * keys take 12 digits, and a policy variable has to be a key and is accepted only in patterns.
 */
export type CheckConditionValue<Operator extends string, Key extends string, Value> = Value extends string
  ? IsLiteral<Value> extends true
    ? Value extends `${string}\${${string}`
      ? CheckVariable<Operator, Value>
      : CheckText<Operator, Key, FamilyOf<Operator>, Value>
    : Value
  : Value

// a composed string may contain a variable by accident: only pattern operators accept it
type CheckVariable<Operator extends string, Value extends string> = [VariableFault<Value>] extends [never]
  ? BaseOf<Operator> extends `${string}Like`
    ? Value
    : Value extends `${string}\${${'*' | '?' | '$'}}${string}` | `${string}\${${string}:${string}}${string}`
      ? Value extends `${string}\${${string}::${string}`
        ? Value
        : ShapeFault<
            Operator,
            Value,
            FamilyOf<Operator> extends 'arn' ? (typeof exactShapes)['arn'] : (typeof exactShapes)['other']
          >
      : Value
  : VariableFault<Value>

type CheckText<
  Operator extends string,
  Key extends string,
  Family extends string,
  Value extends string,
> = Family extends 'string'
  ? Key extends AccountKey
    ? CheckAccount<Operator, Value>
    : Value extends `${string}${'*' | '?'}${string}`
      ? Operator extends `${string}Like${string}`
        ? Value
        : Uppercase<KeyLetter<'*', Key>> extends 'A'
          ? ShapeFault<Operator, Value, (typeof exactShapes)['arn']>
          : CheckOrganization<Operator, Key, Value>
      : CheckOrganization<Operator, Key, Value>
  : Family extends 'arn'
    ? CheckArnText<Operator, Value>
    : Family extends 'date'
      ? Value extends DateText
        ? Value
        : ShapeFault<Operator, Value, (typeof valueShapes)['date']>
      : Family extends 'ip'
        ? IsIpText<Value> extends true
          ? Value
          : ShapeFault<Operator, Value, (typeof valueShapes)['ip']>
        : Value

type CheckOrganization<Operator extends string, Key extends string, Value extends string> = Key extends OrganizationKey
  ? Value extends `o-${string}`
    ? Value
    : ShapeFault<Operator, Value, (typeof valueShapes)['organization']>
  : Value

// ISO 8601, as far as a template type can tell; AWS also accepts seconds since 1970
type DateText =
  | `${number}`
  | `${number}-${number}`
  | `${number}-${number}-${number}`
  | `${number}-${number}-${number}T${string}`

type CheckArnText<Operator extends string, Value extends string> = Value extends '*'
  ? Operator extends `${string}Like${string}`
    ? Value
    : ShapeFault<Operator, Value, (typeof exactShapes)['arn']>
  : Value extends `arn:${string}`
    ? Value extends `${string}${'*' | '?'}${string}`
      ? Operator extends `${string}Like${string}`
        ? CheckArnLike<Value>
        : ShapeFault<Operator, Value, (typeof exactShapes)['arn']>
      : CheckArnLike<Value>
    : ShapeFault<Operator, Value, (typeof valueShapes)['arn']>

type CheckAccount<Operator extends string, Value extends string> =
  IsAccountId<Value> extends true
    ? Value
    : Operator extends `${string}Like${string}`
      ? Value extends `${string}${'*' | '?'}${string}`
        ? Value
        : Sentence<typeof refusal.arnAccount, { found: Value }>
      : Sentence<typeof refusal.arnAccount, { found: Value }>
