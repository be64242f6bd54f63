import type { ArnFacts } from '../../arn/types/arn.js'
import type { Agree } from '../../arn/types/known.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { QueryLanguage, Reference } from '../../expression/types/expression.js'
import type { AnyState, StateFacts } from './state.js'

/** What stays the same along a machine: its language, partition and account, and whether its ARN and role are known. */
export interface MachineContext<
  Language extends QueryLanguage = QueryLanguage,
  Partition extends string = string,
  Account extends string = string,
  Named extends 'arn' | 'name' = 'arn' | 'name',
  Role extends 'role' | 'none' = 'role' | 'none',
> {
  readonly language: Language
  readonly partition: Partition
  readonly account: Account
  readonly named: Named
  readonly role: Role
}

/** What a state can read: what came in, what was assigned, and what Step Functions knows of the execution. */
export interface Scope<Data, Vars> {
  /** What the state before put out; for the first state, the input of the execution. */
  readonly input: [Data] extends [never] ? Reference<unknown> : Reference<Data>
  /** Variables that were assigned before. */
  readonly vars: VariableReferences<Vars>
  /**
   * The context object.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html
   */
  readonly context: Reference<ContextObject>
}

type VariableReferences<Vars> = {
  readonly [Variable in Vars as Variable extends readonly [infer Name extends string, unknown]
    ? Name
    : never]: Variable extends readonly [string, infer Value] ? Reference<Value> : never
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
  ? Sentence<typeof refusal.stateLanguage, { found: 'JSONata and JSONPath at once'; own: Own }>
  : Own extends 'JSONata'
    ? 'JSONata' extends Language
      ? never
      : Sentence<typeof refusal.stateLanguage, { found: Language; own: Own }>
    : never

type ReachFault<Reach, Context> = Reach extends ArnFacts<infer Partition, string, string, infer Account>
  ? Context extends MachineContext<QueryLanguage, infer OwnPartition, infer OwnAccount>
    ? Agree<Partition, OwnPartition> extends true
      ? Agree<Account, OwnAccount> extends true
        ? never
        : Sentence<typeof refusal.stateOtherAccount, { found: Account; own: OwnAccount }>
      : Sentence<typeof refusal.stateOtherPartition, { found: Partition; own: OwnPartition }>
    : never
  : never

/** Why a machine refuses a state, or `never`. */
export type StateFault<State, Context extends MachineContext> = State extends {
  readonly '~state': StateFacts<infer Language, unknown, unknown, string, infer Reach>
}
  ? LanguageFault<Language, Context['language']> | ReachFault<Reach, Context>
  : never

/**
 * What `.next(name, state)` takes: a state, or a function from what it can read to a state; where the machine refuses the
 * state, the sentence.
 */
export type StateArgument<State extends AnyState, Context extends MachineContext, Reads> = [
  StateFault<State, Context>,
] extends [never]
  ? State | ((scope: Reads) => State)
  : StateFault<State, Context>

/** A name that is free, else the sentence. Not distributive: a union of names would make long machines quadratic. */
export type FreeName<Name extends string, Names extends string> = [Name] extends [Names]
  ? [Name] extends [never]
    ? Name
    : string extends Name | Names
      ? Name
      : Sentence<typeof refusal.stateDuplicate, { found: Name }>
  : Name
