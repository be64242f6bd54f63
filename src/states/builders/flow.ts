import type { Accept } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Test } from '../../expression/condition.js'
import type { StateMachineDefinition } from '../definition.js'
import type { MachineSettings } from '../settings.js'
import type { FreeName, MachineContext, Scope, StateArgument, StateFault } from '../types/flow.js'
import type { AnyState, OutputFor } from '../types/state.js'

/** What states can be added to: a machine with or without states, or a way of a Choice. */
export interface Sequence<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Wants extends string,
  Lines extends string,
> {
  readonly '~flow': FlowFacts<Context, Names, Data, Vars, Wants, Lines>
  /** What stands beside the definition. */
  readonly settings: MachineSettings
  /**
   * The next state of the sequence. A function gets typed references to what the state can read.
   *
   * @param name - 1 to 80 characters, once in the machine
   * @throws {ArnwrightError} `states/state-duplicate`, `states/state-name`, `states/flow-ended`,
   * `states/query-language`, `states/other-account`, `states/other-partition`
   */
  next<
    const Name extends string,
    State extends AnyState,
    CheckedName = FollowingName<Name, Names, Data>,
    Fault = StateFault<State, Context>,
  >(
    name: Accept<Name, CheckedName>,
    state: StateArgument<State, Scope<Data, Vars>, Fault>,
  ): Flow<
    Context,
    Names | Name,
    OutputFor<State['~state']['output'], Data>,
    Vars | State['~state']['assigned'],
    Wants | State['~state']['wants'],
    Lines
  >
  /**
   * A Choice whose ways are written beside it. Each way starts with the input of the Choice and, unless it ends, goes on with
   * what follows: the next state's input is the union of what the ways put out.
   *
   * @throws {ArnwrightError} as `next`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
   */
  choose<const Name extends string, Ways extends AnyWays, CheckedName = FollowingName<Name, Names, Data>>(
    name: Accept<Name, CheckedName>,
    ways: (scope: ChoiceScope<Context, Names | Name, Data, Vars>) => Ways,
  ): Flow<
    Context,
    Names | Name | Ways['~ways']['names'],
    Ways['~ways']['data'],
    Ways['~ways']['vars'],
    Wants | Ways['~ways']['wants'],
    Lines | Ways['~ways']['lines']
  >
}

/**
 * A machine that has states, as far as it is written. `Names` are its states, `Data` what the last one puts out (`never`
 * where every way ended), `Vars` the variables assigned on every way here, `Wants` the states it names, `Lines` those that
 * are reached by name only.
 */
export interface Flow<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Wants extends string,
  Lines extends string,
> extends Sequence<Context, Names, Data, Vars, Wants, Lines> {
  /** Goes on with the state of that name, which stands elsewhere in the machine. */
  goto<const Name extends string>(name: Name): Flow<Context, Names, never, Vars, Wants | Name, Lines>
  /** Ends here. The last state of a machine ends without it. */
  end(): Flow<Context, Names, never, Vars, Wants, Lines>
  /**
   * Begins another line of states, reached by name: the target of a Catch or of `.goto(…)`. The line before it ends.
   * @throws {ArnwrightError} as `next`
   */
  line<
    const Name extends string,
    State extends AnyState,
    CheckedName = FreeName<Name, Names>,
    Fault = StateFault<State, Context>,
  >(
    name: Accept<Name, CheckedName>,
    state: StateArgument<State, Scope<unknown, Vars>, Fault>,
  ): Flow<
    Context,
    Names | Name,
    OutputFor<State['~state']['output'], unknown>,
    Vars | State['~state']['assigned'],
    Wants | State['~state']['wants'],
    Lines | Name
  >
  /**
   * The definition in the Amazon States Language.
   * @throws {ArnwrightError} `states/state-unknown`, `states/state-unreachable`
   */
  toJSON(this: DefinitionFault<Names, Wants, Lines>): StateMachineDefinition
}

/** A name that is free where something can follow, else the sentence. */
type FollowingName<Name extends string, Names extends string, Data> = [Data] extends [never]
  ? Sentence<typeof refusal.flowEnded>
  : FreeName<Name, Names>

/** What the compiler knows of a flow. */
export interface FlowFacts<Context, Names, Data, Vars, Wants, Lines> {
  readonly context: Context
  readonly names: Names
  readonly data: Data
  readonly vars: Vars
  readonly wants: Wants
  readonly lines: Lines
}

/** Any flow, whatever is in it. */
export interface AnyFlow {
  readonly '~flow': FlowFacts<MachineContext, string, unknown, unknown, string, string>
}

/** The type of `this` that `toJSON` asks for: anything, or the sentence that says what is wrong. */
export type DefinitionFault<Names extends string, Wants extends string, Lines extends string> = [
  Exclude<Wants, Names>,
] extends [never]
  ? [Exclude<Lines, Wants>] extends [never]
    ? unknown
    : string extends Wants
      ? unknown
      : Sentence<typeof refusal.stateUnreachable, { found: Exclude<Lines, Wants> }>
  : string extends Names | Wants
    ? unknown
    : Sentence<typeof refusal.stateUnknown, { found: Exclude<Wants, Names> }>

/** What the function given to `choose` gets: what the Choice can read, and the beginning of its ways. */
export interface ChoiceScope<Context extends MachineContext, Names extends string, Data, Vars>
  extends Scope<Data, Vars>,
    WaysStart<Context, Names, Data, Vars, never, never, never, never> {}

type Joined<One, Other> = [One] extends [never] ? Other : [Other] extends [never] ? One : Extract<One, Other>

/** The ways of a Choice so far. `Out` and `OutVars`: what they put out and assign together; `OutVars` counts only ways that go on. */
export interface WaysStart<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Out,
  OutVars,
  Wants extends string,
  Lines extends string,
> {
  /** A way to go where the test holds; of several the first. */
  when<In, Way extends AnyFlow, Fault = TestFault<In, Context['language']>>(
    test: [Fault] extends [never] ? Test<In> : NoInfer<Fault>,
    way: (flow: Flow<Context, Names, Data, Vars, never, never>) => Way,
  ): WaysOpen<
    Context,
    Names | Way['~flow']['names'],
    Data,
    Vars,
    Out | Way['~flow']['data'],
    Joined<OutVars, [Way['~flow']['data']] extends [never] ? never : Way['~flow']['vars']>,
    Wants | Way['~flow']['wants'],
    Lines | Way['~flow']['lines']
  >
}

type TestFault<In, Own> = Own extends keyof In
  ? never
  : Sentence<typeof refusal.stateLanguage, { found: keyof In; own: Own }>

/** At least one way is there; what happens otherwise is still to be said. */
export interface WaysOpen<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Out,
  OutVars,
  Wants extends string,
  Lines extends string,
> extends WaysStart<Context, Names, Data, Vars, Out, OutVars, Wants, Lines> {
  /** The way to go where no test holds: a flow, or, left out, straight on to what follows. */
  otherwise(): Ways<Names, Out | Data, Joined<OutVars, Vars>, Wants, Lines>
  otherwise<Way extends AnyFlow>(
    way: (flow: Flow<Context, Names, Data, Vars, never, never>) => Way,
  ): Ways<
    Names | Way['~flow']['names'],
    Out | Way['~flow']['data'],
    Joined<OutVars, [Way['~flow']['data']] extends [never] ? never : Way['~flow']['vars']>,
    Wants | Way['~flow']['wants'],
    Lines | Way['~flow']['lines']
  >
}

/** The ways of a Choice, complete. */
export interface Ways<Names extends string, Out, OutVars, Wants extends string, Lines extends string> {
  readonly '~ways': WaysFacts<Names, Out, OutVars, Wants, Lines>
}

interface WaysFacts<Names, Data, Vars, Wants, Lines> {
  readonly names: Names
  readonly data: Data
  readonly vars: Vars
  readonly wants: Wants
  readonly lines: Lines
}

/** Any ways, whatever is in them. */
export interface AnyWays {
  readonly '~ways': WaysFacts<string, unknown, unknown, string, string>
}
