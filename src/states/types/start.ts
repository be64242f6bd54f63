import type { ArnFacts } from '../../arn/types/arn.js'
import type { CheckKind, TextOf } from '../../arn/types/kinds.js'
import type { Agree } from '../../arn/types/known.js'
import type { FactsOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { MachineContext } from './flow.js'

/** `Value` where it may be a machine's ARN or name, else the sentence. */
export type CheckMachineName<Value extends string> = Value extends { readonly '~arn': unknown } | `arn:${string}`
  ? CheckKind<Value, 'stateMachine'>
  : Value extends `${string}\${${string}`
    ? Value
    : Value extends `${string}${NotInName}${string}` | ''
      ? Sentence<typeof refusal.machineName, { found: Value }>
      : Value

type NotInName = ' ' | '?' | '*' | '<' | '>' | '{' | '}' | '[' | ']' | '"' | '#' | '%' | '\\' | '^' | '|' | '~' | '`' | '$' | '&' | ',' | ';' | ':' | '/'

/** The context of a machine that was just named. */
export type NamedContext<Value extends string> = Value extends { readonly '~arn': unknown } | `arn:${string}`
  ? FactsOf<Value> extends ArnFacts<infer Partition, string, string, infer Account>
    ? MachineContext<'JSONata', Partition, Account, 'arn', 'none'>
    : MachineContext<'JSONata', string, string, 'arn', 'none'>
  : MachineContext<'JSONata', string, string, string extends Value ? 'arn' : 'name', 'none'>

/** `Role` where the machine may run as it, else the sentence. */
export type CheckRunAs<Role extends string, Context extends MachineContext> = CheckKind<Role, 'role'> extends Role
  ? FactsOf<Role> extends ArnFacts<infer Partition, string, string, infer Account>
    ? Agree<Partition, Context['partition']> extends true
      ? Agree<Account, Context['account']> extends true
        ? Role
        : Sentence<typeof refusal.runAsAccount, { found: Account; own: Context['account'] }>
      : Sentence<typeof refusal.stateOtherPartition, { found: Partition; own: Context['partition'] }>
    : Role
  : CheckKind<Role, 'role'>

/** The context of a machine that runs as a role; the role tells what the machine's name left open. */
export type RunAsContext<Context extends MachineContext, Role extends string> =
  FactsOf<Role> extends ArnFacts<infer Partition, string, string, infer Account>
    ? MachineContext<
        Context['language'],
        string extends Context['partition'] ? Partition : Context['partition'],
        string extends Context['account'] ? Account : Context['account'],
        Context['named'],
        'role'
      >
    : Context

/** The context with another query language. */
export type WithLanguage<Context extends MachineContext, Language extends QueryLanguage> = MachineContext<
  Language,
  Context['partition'],
  Context['account'],
  Context['named'],
  Context['role']
>

/** `Value` where it is the ARN of that kind in the machine's account, else the sentence. */
export type CheckOwn<Value extends string, Kind extends 'logGroup' | 'kmsKey', Context extends MachineContext> =
  CheckKind<Value, Kind> extends Value
    ? FactsOf<Value> extends ArnFacts<infer Partition>
      ? Agree<Partition, Context['partition']> extends true
        ? Value
        : Sentence<typeof refusal.otherPartition, { found: TextOf<Value>; partition: Partition; own: Context['partition'] }>
      : Value
    : CheckKind<Value, Kind>
