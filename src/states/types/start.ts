import type { ArnFacts } from '../../arn/types/arn.js'
import type { CheckExactKind, CheckKind } from '../../arn/types/kinds.js'
import type { Agree } from '../../arn/types/known.js'
import type { AccountOf, FactsOf, PartitionOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { StateMachineType } from '../settings.js'
import type { MachineContext } from './flow.js'

/** `Value` if it may be the ARN or the name of a machine, otherwise the sentence. A version or alias is refused at run time. */
export type CheckMachineName<Value extends string> = Value extends { readonly '~arn': unknown } | `arn:${string}`
  ? CheckExactKind<Value, 'stateMachine'>
  : Value extends `${string}\${${string}`
    ? Value
    : Value extends `${string}${NotInName}${string}` | ''
      ? Sentence<typeof refusal.machineName, { found: Value }>
      : Value

type NotInName =
  | ' '
  | '?'
  | '*'
  | '<'
  | '>'
  | '{'
  | '}'
  | '['
  | ']'
  | '"'
  | '#'
  | '%'
  | '\\'
  | '^'
  | '|'
  | '~'
  | '`'
  | '$'
  | '&'
  | ','
  | ';'
  | ':'
  | '/'

/** The context of a machine that was just named. A token in the place of the whole ARN says nothing about the machine. */
export type NamedContext<Value extends string> = Value extends { readonly '~arn': unknown } | `arn:${string}`
  ? MachineContext<
      'JSONata',
      PartitionOf<Value>,
      AccountOf<Value>,
      FactsOf<Value> extends { readonly service: 'states' } ? 'arn' : 'name',
      'none',
      'STANDARD'
    >
  : MachineContext<'JSONata', string, string, string extends Value ? 'arn' : 'name', 'none', 'STANDARD'>

/** `Role` if the machine may run as it, otherwise the sentence. The valid case takes one comparison. */
export type CheckRunAs<
  Role extends string,
  Context extends MachineContext,
> = Role extends `${string}${'*' | '?'}${string}`
  ? JudgeRunAs<Role, Context>
  : FactsOf<Role> extends ArnFacts<Context['partition'], 'iam', string, Context['account'], `role/${string}`>
    ? Role
    : JudgeRunAs<Role, Context>

type JudgeRunAs<Role extends string, Context extends MachineContext> =
  CheckExactKind<Role, 'role'> extends infer Checked
    ? [Checked] extends [Role]
      ? Agree<PartitionOf<Role>, Context['partition']> extends true
        ? Agree<AccountOf<Role>, Context['account']> extends true
          ? Role
          : Sentence<typeof refusal.runAsAccount, { found: AccountOf<Role>; own: Context['account'] }>
        : Sentence<typeof refusal.stateOtherPartition, { found: PartitionOf<Role>; own: Context['partition'] }>
      : Checked
    : never

/** The context of a machine that runs as a role. The role reveals what the machine's name left open. */
export type RunAsContext<Context extends MachineContext, Role extends string> = string extends
  | Context['partition']
  | Context['account']
  ? MachineContext<Context['language'], PartitionOf<Role>, AccountOf<Role>, Context['named'], 'role', Context['type']>
  : MachineContext<
      Context['language'],
      Context['partition'],
      Context['account'],
      Context['named'],
      'role',
      Context['type']
    >

/** The context with another query language. */
export type WithLanguage<Context extends MachineContext, Language extends QueryLanguage> = MachineContext<
  Language,
  Context['partition'],
  Context['account'],
  Context['named'],
  Context['role'],
  Context['type']
>

/** The context of a machine of that type. */
export type WithType<Context extends MachineContext, Type extends StateMachineType> = MachineContext<
  Context['language'],
  Context['partition'],
  Context['account'],
  Context['named'],
  Context['role'],
  Type
>

/** `Value` if it is the ARN of that kind in the machine's partition, otherwise the sentence. */
export type CheckOwn<Value extends string, Kind extends 'logGroup' | 'kmsKey', Context extends MachineContext> =
  CheckKind<Value, Kind> extends infer Checked
    ? [Checked] extends [Value]
      ? Agree<PartitionOf<Value>, Context['partition']> extends true
        ? Value
        : Sentence<typeof refusal.stateOtherPartition, { found: PartitionOf<Value>; own: Context['partition'] }>
      : Checked
    : never
