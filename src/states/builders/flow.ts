import type { Accept } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { StateMachineDefinition } from '../definition.js'
import type { MachineSettings } from '../settings.js'
import type {
  ArrivalFault,
  ArrivalsAt,
  ArrivalsFault,
  ArrivalsOf,
  Arriving,
  Begin,
  LineAt,
  Met,
  NamesOf,
  On,
} from '../types/arrivals.js'
import type { FreeName, MachineContext, Scope, StateArgument, StateFault } from '../types/flow.js'
import type { After, AnyState, End, Ended, Live, OutputFor } from '../types/state.js'
import type { AnyBranches, ChoiceScope } from './branches.js'
import type { Choice } from './choice.js'

/** The settings of a machine that has states. They depend on nothing, so that the compiler creates them only once. */
interface SettingsRefused {
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

/** A refused setting. It takes no arguments, so that the real settings are assignable to it. */
type Late = <_>(this: Sentence<typeof refusal.settingLate>, ...given: never) => unknown

/** What states can be added to: a machine with or without states, or a branch of a Choice. */
export interface Sequence<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Wants extends string,
  Entries,
  Open extends string = never,
> extends SettingsRefused {
  readonly '~flow': FlowFacts<Context, Names, Data, Vars, Wants, Entries, Open>
  /** The settings of the machine, which are not part of its definition. */
  readonly settings: MachineSettings
  /**
   * Adds the next state of the sequence. A function receives typed references to what the state can read.
   *
   * @param name - 1 to 80 characters, unique in the machine
   * @throws {ArnwrightError} `states/state-duplicate`, `states/state-name`, `states/flow-ended`, `states/query-language`,
   * `states/other-account`, `states/other-partition`
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
   * Begins a loop: later states may come back, with `.goto(name)`, to the state of that name, which has to come next. The
   * data that flows back has to fit what flows here.
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
   * Lets earlier states lead by name to the state of that name, which has to come next. It then starts with what any of those
   * transitions pass on, or with what flows here, if anything does, and reads the variables that all of them assign. Later states may come back to it
   * as well.
   *
   * @example
   * StateMachine.named('Orders')
   *   .next('Call', Task.lambda(echo).catch('States.ALL', 'Notify'))
   *   .meet('Notify')
   *   .next('Notify', ({ input }) => Pass().output({ told: input }))
   */
  meet<const Name extends string, At = ArrivalsAt<Name, Entries> | Flowing<Name, Data, Vars>>(
    name: Name,
  ): Sequence<Context, Names, On<At>, Met<At>, Wants, Entries | Begin<Name, On<At>, Met<At>>, Open>
  /**
   * Adds a Choice whose branches are written in place. Each branch starts with the input of the Choice. Unless it ends, it
   * goes on with the state that follows, whose input is the union of what the branches put out.
   *
   * @param choice - a Choice with a comment or raw fields: `Choice().comment('…')`
   * @throws {ArnwrightError} as `next`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
   */
  choose<const Name extends string, Branches extends AnyBranches, CheckedName = FollowingName<Name, Names, Data>>(
    name: Accept<Name, CheckedName>,
    branches: (scope: ChoiceScope<Context, Names | Name, Data, Vars, Wants, Entries, Name>) => Branches,
    choice?: Choice,
  ): Flow<
    Context,
    Names | Name | Branches['~branches']['names'],
    Branches['~branches']['data'],
    Branches['~branches']['vars'],
    Wants | Branches['~branches']['wants'],
    Branches['~branches']['entries'],
    Branches['~branches']['open']
  >
  /**
   * Adds the states of a fragment, with the prefix before each of their names.
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
 * A machine that has states, as far as it is written. `Names` are its states; `Data` is what the last one puts out, together
 * with what the branches that ended put out; `Vars` are the variables that are assigned on every path to this point; `Wants`
 * are the states it names; `Entries` are the names of states that are reached by name only, the states that may be led to by
 * name, and the transitions to them; `Open` are the Choices of which a branch has no state yet and leads to what follows.
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
   * Goes on with the state of that name elsewhere in the machine, which has to be announced with `.loop(…)` or `.meet(…)`, or
   * to begin a line.
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
    Entries | ([Name] extends [Names] ? never : Arriving<Name, Live<Data>, Vars>)
  >
  /**
   * Ends the flow here. The last state of a machine ends without it.
   * @throws {ArnwrightError} `states/branch-without-state`
   */
  end(this: BranchFault<Open>): Flow<Context, Names, End<Data>, Vars, Wants, Entries>
  /**
   * Begins another line of states with one that is reached by name: the target of a catcher, of a rule of a Choice, or of
   * `.goto(…)`. The line before it ends. The state starts with what earlier transitions to it pass on, and reads the variables that
   * all of them assign.
   * @throws {ArnwrightError} as `next`, and `states/branch-without-state`
   */
  line<
    const Name extends string,
    State extends AnyState,
    CheckedName = FreeName<Name, Names>,
    At = LineAt<Name, Entries, Vars>,
    Fault = StateFault<State, Context>,
  >(
    this: BranchFault<Open>,
    name: Accept<Name, CheckedName>,
    state: StateArgument<State, Scope<Context, Names, On<At>, Met<At>>, Fault>,
  ): Flow<
    Context,
    Names | Name | State['~state']['holds'],
    OutputFor<State['~state']['output'], On<At>> | End<Data>,
    Met<At> | State['~state']['assigned'],
    Wants | NamesOf<State['~state']['wants']>,
    | Entries
    | Name
    | Begin<Name, On<At>, Met<At>>
    | Arriving<'', never, Vars>
    | ArrivalsOf<State['~state'], On<At>, Met<At>>
  >
  /**
   * The definition in the Amazon States Language.
   * @throws {ArnwrightError} `states/state-unknown`, `states/state-unreachable`, `states/branch-without-state`,
   * `states/no-terminal-state`
   */
  toJSON(this: BranchFault<Open, DefinitionFault<Names, Wants, Entries>>): StateMachineDefinition
}

/** A name that is free, if something can follow, otherwise the sentence. */
type FollowingName<Name extends string, Names extends string, Data> = [Data] extends [Ended<unknown>]
  ? HasEnded<Data, Sentence<typeof refusal.flowEnded>, FreeName<Name, Names>>
  : FreeName<Name, Names>

/** The transition to the state that comes next, unless what comes before has ended. */
type Flowing<Name extends string, Data, Vars> = [Data] extends [Ended<unknown>]
  ? HasEnded<Data, never, Arriving<Name, Data, Vars>>
  : Arriving<Name, Data, Vars>

/** Whether nothing flows on. `any`, which untyped code puts out, looks like an end, since it fits everything, but goes on. */
export type HasEnded<Data, Yes, No> = [unknown] extends [Data] ? No : Yes

/** `Prefix` if a fragment can be used with it, otherwise the sentence. */
type CheckUse<Prefix extends string, Input, Facts extends AnyFlow['~flow'], Names, Data> = [Data] extends [
  Ended<unknown>,
]
  ? HasEnded<Data, Sentence<typeof refusal.flowEnded>, Prefix>
  : [Extract<`${Prefix}${Facts['names']}`, Names>] extends [never]
    ? [Live<Data>] extends [Input]
      ? Prefix
      : Sentence<typeof refusal.gotoInput, { found: Prefix }>
    : Sentence<typeof refusal.stateDuplicate, { found: Extract<`${Prefix}${Facts['names']}`, Names> }>

/** The states of a fragment that can be reached by name. That something leads to its lines was checked when it was written. */
type Prefixed<Entries, Prefix extends string> =
  Entries extends Begin<infer Name, infer Input, infer Vars> ? Begin<`${Prefix}${Name}`, Input, Vars> : never

/** What the compiler knows about a flow. */
export interface FlowFacts<out Context, out Names, out Data, out Vars, out Wants, out Entries, out Open> {
  readonly context: Context
  readonly names: Names
  readonly data: Data
  readonly vars: Vars
  readonly wants: Wants
  readonly entries: Entries
  readonly open: Open
}

/** Any flow, whatever it contains. */
export interface AnyFlow {
  readonly '~flow': FlowFacts<MachineContext, string, unknown, unknown, string, unknown, string>
}

/** `Rest` if every branch leads to a state, otherwise the sentence that names the Choice. */
export type BranchFault<Open extends string, Rest = unknown> = [Open] extends [never]
  ? Rest
  : string extends Open
    ? Rest
    : Sentence<typeof refusal.branchWithoutState, { found: Open }>

/** What `toJSON` requires of `this`: anything, or the sentence that says what is wrong. */
export type DefinitionFault<Names extends string, Wants extends string, Entries> = [Exclude<Wants, Names>] extends [
  never,
]
  ? [Unreached<Entries, Wants>] extends [never]
    ? [ArrivalsFault<Entries, Names>] extends [never]
      ? unknown
      : ArrivalsFault<Entries, Names>
    : string extends Wants
      ? unknown
      : Sentence<typeof refusal.stateUnreachable, { found: Unreached<Entries, Wants> }>
  : string extends Names | Wants
    ? unknown
    : Sentence<typeof refusal.stateUnknown, { found: Exclude<Wants, Names> }>

/** The states that are reached by name only and that nothing leads to. */
type Unreached<Entries, Wants> = Exclude<Extract<Entries, string>, Wants>
