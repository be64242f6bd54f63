import type { ArnFacts } from '../../arn/types/arn.js'
import type { Agree } from '../../arn/types/known.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { QueryLanguage, Reference } from '../../expression/types/expression.js'
import type { StateMachineType } from '../settings.js'
import type { AnyState, Live, Waits } from './state.js'

/**
 * What stays the same along a machine: its query language, partition, account and type, and whether its ARN and its role are
 * known.
 */
export interface MachineContext<
  out Language extends QueryLanguage = QueryLanguage,
  out Partition extends string = string,
  out Account extends string = string,
  out Named extends 'arn' | 'name' = 'arn' | 'name',
  out Role extends 'role' | 'none' = 'role' | 'none',
  out Type extends StateMachineType = StateMachineType,
> {
  readonly language: Language
  readonly partition: Partition
  readonly account: Account
  readonly named: Named
  readonly role: Role
  readonly type: Type
}

/** What a state can read: its input, the variables assigned before, and what Step Functions knows about the execution. */
export interface Scope<Context, Names, Data, Vars> {
  /** What states with nested workflows begin from. */
  readonly '~scope': readonly [Context, Names, Data, Vars]
  /** The output of the previous state; for the first state, the input of the execution. */
  readonly input: [Data] extends [never] ? Reference<unknown> : Reference<Live<Data>>
  /** The variables that earlier states assigned. */
  readonly vars: VariableReferences<Vars>
  /**
   * The context object.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html
   */
  readonly context: Reference<ContextObject>
}

export type VariableReferences<Vars> = {
  readonly [Variable in Vars as Variable extends readonly [infer Name extends string, ...unknown[]]
    ? Name
    : never]: Variable extends readonly [string, infer Value, ...unknown[]] ? Reference<Value> : never
}

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html */
export interface ContextObject {
  readonly Execution: {
    readonly Id: string
    readonly Input: unknown
    readonly Name: string
    readonly RoleArn: string
    readonly StartTime: string
    readonly RedriveCount: number
    readonly RedriveTime?: string
  }
  readonly State: { readonly EnteredTime: string; readonly Name: string; readonly RetryCount: number }
  readonly StateMachine: { readonly Id: string; readonly Name: string }
  readonly Task: { readonly Token: string }
}

type LanguageFault<Language extends QueryLanguage, Own> = [Language] extends [never]
  ? Sentence<typeof refusal.stateLanguages>
  : Own extends 'JSONata'
    ? 'JSONata' extends Language
      ? never
      : Sentence<typeof refusal.stateLanguage, { found: Language; own: Own }>
    : never

type ReachFault<Reach, Context extends MachineContext> = Reach extends ArnFacts
  ? Reach extends ArnFacts<Context['partition'], string, string, Context['account']>
    ? // the valid case takes one comparison
      never
    : Agree<Reach['partition'], Context['partition']> extends true
      ? Agree<Reach['account'], Context['account']> extends true
        ? never
        : Sentence<typeof refusal.stateOtherAccount, { found: Reach['account']; own: Context['account'] }>
      : Sentence<typeof refusal.stateOtherPartition, { found: Reach['partition']; own: Context['partition'] }>
  : Reach extends Waits<infer For>
    ? [Context['type']] extends ['EXPRESS']
      ? Sentence<typeof refusal.expressPattern, { found: For }>
      : never
    : never

/** Why a machine refuses a state, or `never`. */
export type StateFault<State extends AnyState, Context extends MachineContext> =
  | LanguageFault<State['~state']['language'], Context['language']>
  | ReachFault<State['~state']['reach'], Context>

/**
 * What `.next(name, state)` takes: a state, or a function from what the state can read to a state; if the machine refuses the
 * state, the sentence.
 */
export type StateArgument<State, Reads, Fault> = Fault & string extends never
  ? State | ((scope: Reads) => State)
  : NoInfer<Fault>

/** A name that is free, otherwise the sentence. Not distributive: a union of names would make long machines quadratic. */
export type FreeName<Name extends string, Names extends string> = [Name] extends [Names]
  ? [Name] extends [never]
    ? Name
    : string extends Name | Names
      ? Name
      : // a name with a part known only at run time, such as `Step ${number}`, may differ from others of its type
        {} extends { readonly [Each in Name]: unknown }
        ? Name
        : Sentence<typeof refusal.stateDuplicate, { found: Name }>
  : Name
