import type { Accept } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { StateMachineDefinition } from '../definition.js'
import type { MachineSettings } from '../settings.js'
import type {
  ArrivalFault,
  ArrivalsAt,
  ArrivalsOf,
  Begin,
  LineAt,
  Met,
  NamesOf,
  On,
  Way,
  WaysFault,
} from '../types/arrivals.js'
import type { FreeName, MachineContext, Scope, StateArgument, StateFault } from '../types/flow.js'
import type { After, AnyState, End, Ended, Live, OutputFor } from '../types/state.js'
import type { Choice } from './choice.js'
import type { AnyWays, ChoiceScope } from './ways.js'

/** The settings of a machine where its states have begun. They depend on nothing, so that no flow makes them anew. */
interface Settled {
  readonly runAs: Late
  readonly queryLanguage: Late
  readonly input: Late
  readonly comment: Late
  readonly timeoutSeconds: Late
  readonly type: Late
  readonly logTo: Late
  readonly tracing: Late
  readonly encryptWith: Late
  readonly with: Late
}

/** Takes no arguments, so that the settings themselves fit it. */
type Late = <_>(this: Sentence<typeof refusal.settingLate>, ...given: never) => unknown

/** What states can be added to: a machine with or without states, or a way of a Choice. */
export interface Sequence<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Wants extends string,
  Entries,
  Open extends string = never,
> extends Settled {
  readonly '~flow': FlowFacts<Context, Names, Data, Vars, Wants, Entries, Open>
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
    state: StateArgument<State, Scope<Context, Names, Data, Vars>, Fault>,
  ): Flow<
    Context,
    Names | Name | State['~state']['holds'],
    After<State['~state']['output'], Data>,
    Vars | State['~state']['assigned'],
    Wants | NamesOf<State['~state']['wants']>,
    Entries | ArrivalsOf<State['~state'], Data, Vars>
  >
  /**
   * Begins a loop: ways come back, with `.goto(name)`, to the state of that name, which comes next. What flows back has to fit
   * what flows here.
   *
   * @example
   * StateMachine.named('Orders')
   *   .next('Begin', Pass().assign({ tries: jsonata<number>`0` }))
   *   .loop('Try')
   *   .next('Try', ({ vars }) => Pass().assign({ tries: jsonata<number>`${vars.tries} + 1` }))
   *   .choose('Again?', ({ vars, when }) => when(lt(vars.tries, 3), (flow) => flow.goto('Try')).otherwise())
   */
  loop<const Name extends string>(
    name: Name,
  ): Sequence<Context, Names, Data, Vars, Wants, Entries | Begin<Name, Data, Vars>, Open>
  /**
   * Ways from above that lead by name to the state of that name, which comes next, meet what flows here: it starts with what any of
   * them hands on, and reads the variables that all of them assign. Ways may come back to it too.
   *
   * @example
   * StateMachine.named('Orders')
   *   .next('Call', Task.lambda(echo).catch('States.ALL', 'Notify'))
   *   .meet('Notify')
   *   .next('Notify', ({ input }) => Pass().output({ told: input }))
   */
  meet<const Name extends string, At = ArrivalsAt<Name, Entries> | Way<Name, Data, Vars>>(
    name: Name,
  ): Sequence<Context, Names, On<At>, Met<At>, Wants, Entries | Begin<Name, On<At>, Met<At>>, Open>
  /**
   * A Choice whose ways are written beside it. Each way starts with the input of the Choice and, unless it ends, goes on with
   * what follows: the next state's input is the union of what the ways put out.
   *
   * @param choice - for its comment and raw fields: `Choice().comment('…')`
   * @throws {ArnwrightError} as `next`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
   */
  choose<const Name extends string, Ways extends AnyWays, CheckedName = FollowingName<Name, Names, Data>>(
    name: Accept<Name, CheckedName>,
    ways: (scope: ChoiceScope<Context, Names | Name, Data, Vars, Wants, Entries, Name>) => Ways,
    choice?: Choice,
  ): Flow<
    Context,
    Names | Name | Ways['~ways']['names'],
    Ways['~ways']['data'],
    Ways['~ways']['vars'],
    Wants | Ways['~ways']['wants'],
    Ways['~ways']['entries'],
    Ways['~ways']['open']
  >
  /**
   * The states of a fragment, each with a name that begins with the prefix.
   * @throws {ArnwrightError} as `next`
   */
  use<
    const Prefix extends string,
    Input,
    Facts extends AnyFlow['~flow'],
    Checked = CheckUse<Prefix, Input, Facts, Names, Data>,
  >(
    prefix: Accept<Prefix, Checked>,
    fragment: { readonly '~fragment': readonly [Input, Facts] },
  ): Flow<
    Context,
    Names | `${Prefix}${Facts['names']}`,
    Extract<Data, Ended<unknown>> | Facts['data'],
    Vars | Facts['vars'],
    Wants,
    Entries | Prefixed<Facts['entries'], Prefix>,
    `${Prefix}${Facts['open']}`
  >
}

/**
 * A machine that has states, as far as it is written. `Names` are its states, `Data` what the last one puts out, with what
 * the ways that ended put out, `Vars` the variables assigned on every way here, `Wants` the states it names, `Entries` the
 * names of those that are reached by name only, where ways may lead by name, and the ways that do; `Open` the Choices of which a
 * way leads to what follows and to no state so far.
 */
export interface Flow<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Wants extends string,
  Entries,
  Open extends string = never,
> extends Sequence<Context, Names, Data, Vars, Wants, Entries, Open> {
  /**
   * Goes on with the state of that name, which stands elsewhere in the machine. Before it, it begins a loop or a line.
   * @throws {ArnwrightError} `states/flow-ended`, `states/goto-without-loop`
   */
  goto<const Name extends string, Checked = ArrivalFault<Name, Live<Data>, Vars, Names, Entries, Name>>(
    name: Accept<Name, Checked>,
  ): Flow<
    Context,
    Names,
    Extract<Data, Ended<unknown>>,
    Vars,
    Wants | Name,
    Entries | ([Name] extends [Names] ? never : Way<Name, Live<Data>, Vars>)
  >
  /**
   * Ends here. The last state of a machine ends without it.
   * @throws {ArnwrightError} `states/way-without-state`
   */
  end(this: WayFault<Open>): Flow<Context, Names, End<Data>, Vars, Wants, Entries>
  /**
   * Begins another line of states, reached by name: the target of a Catch, of a rule of a Choice or of `.goto(…)`. The line
   * before it ends. It starts with what the ways above lead there with, and reads the variables that all of them assign.
   * @throws {ArnwrightError} as `next`, and `states/way-without-state`
   */
  line<
    const Name extends string,
    State extends AnyState,
    CheckedName = FreeName<Name, Names>,
    At = LineAt<Name, Entries, Vars>,
    Fault = StateFault<State, Context>,
  >(
    this: WayFault<Open>,
    name: Accept<Name, CheckedName>,
    state: StateArgument<State, Scope<Context, Names, On<At>, Met<At>>, Fault>,
  ): Flow<
    Context,
    Names | Name | State['~state']['holds'],
    OutputFor<State['~state']['output'], On<At>> | End<Data>,
    Met<At> | State['~state']['assigned'],
    Wants | NamesOf<State['~state']['wants']>,
    Entries | Name | Begin<Name, On<At>, Met<At>> | Way<'', never, Vars> | ArrivalsOf<State['~state'], On<At>, Met<At>>
  >
  /**
   * The definition in the Amazon States Language.
   * @throws {ArnwrightError} `states/state-unknown`, `states/state-unreachable`, `states/way-without-state`
   */
  toJSON(this: WayFault<Open, DefinitionFault<Names, Wants, Entries>>): StateMachineDefinition
}

/** A name that is free where something can follow, else the sentence. */
type FollowingName<Name extends string, Names extends string, Data> = [Data] extends [Ended<unknown>]
  ? HasEnded<Data, Sentence<typeof refusal.flowEnded>, FreeName<Name, Names>>
  : FreeName<Name, Names>

/** What looks ended is so, but for `any`, which code without types puts out: it fits everything, and goes on. */
export type HasEnded<Data, Yes, No> = [unknown] extends [Data] ? No : Yes

/** `Prefix` where a fragment can stand with it, else the sentence. */
type CheckUse<Prefix extends string, Input, Facts extends AnyFlow['~flow'], Names, Data> = [Data] extends [
  Ended<unknown>,
]
  ? HasEnded<Data, Sentence<typeof refusal.flowEnded>, Prefix>
  : [Extract<`${Prefix}${Facts['names']}`, Names>] extends [never]
    ? [Live<Data>] extends [Input]
      ? Prefix
      : Sentence<typeof refusal.gotoInput, { found: Prefix }>
    : Sentence<typeof refusal.stateDuplicate, { found: Extract<`${Prefix}${Facts['names']}`, Names> }>

/** The states of a fragment that can be gone to by name. That something leads to its lines was judged when it was written. */
type Prefixed<Entries, Prefix extends string> =
  Entries extends Begin<infer Name, infer Input, infer Vars> ? Begin<`${Prefix}${Name}`, Input, Vars> : never

/** What the compiler knows of a flow. */
export interface FlowFacts<out Context, out Names, out Data, out Vars, out Wants, out Entries, out Open> {
  readonly context: Context
  readonly names: Names
  readonly data: Data
  readonly vars: Vars
  readonly wants: Wants
  readonly entries: Entries
  readonly open: Open
}

/** Any flow, whatever is in it. */
export interface AnyFlow {
  readonly '~flow': FlowFacts<MachineContext, string, unknown, unknown, string, unknown, string>
}

/** What is asked for where each way has to lead to a state: `Rest`, or the sentence that names the Choice. */
export type WayFault<Open extends string, Rest = unknown> = [Open] extends [never]
  ? Rest
  : string extends Open
    ? Rest
    : Sentence<typeof refusal.wayWithoutState, { found: Open }>

/** The type of `this` that `toJSON` asks for: anything, or the sentence that says what is wrong. */
export type DefinitionFault<Names extends string, Wants extends string, Entries> = [Exclude<Wants, Names>] extends [
  never,
]
  ? [Unreached<Entries, Wants>] extends [never]
    ? [WaysFault<Entries, Names>] extends [never]
      ? unknown
      : WaysFault<Entries, Names>
    : string extends Wants
      ? unknown
      : Sentence<typeof refusal.stateUnreachable, { found: Unreached<Entries, Wants> }>
  : string extends Names | Wants
    ? unknown
    : Sentence<typeof refusal.stateUnknown, { found: Exclude<Wants, Names> }>

/** The states reached by name only that nothing leads to. */
type Unreached<Entries, Wants> = Exclude<Extract<Entries, string>, Wants>
