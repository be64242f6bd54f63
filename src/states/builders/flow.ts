import type { Accept } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Test } from '../../expression/condition.js'
import type { JsonFields, JsonTemplate, ValueOf } from '../../expression/types/expression.js'
import type { StateMachineDefinition } from '../definition.js'
import type { MachineSettings } from '../settings.js'
import type { FreeName, MachineContext, Scope, StateArgument, StateFault, VariableReferences } from '../types/flow.js'
import type { After, AnyState, End, Ended, Gone, Lead, Leads, Live, OutputFor, Variables } from '../types/state.js'
import type { Choice } from './choice.js'

/** What states can be added to: a machine with or without states, or a way of a Choice. */
export interface Sequence<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Wants extends string,
  Entries,
  Open extends string = never,
> {
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
type HasEnded<Data, Yes, No> = [unknown] extends [Data] ? No : Yes

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

/** Where ways may lead by name: with what data that starts, and which variables it can read. Of several names, others judge. */
export interface Begin<in Name extends string, out Input, out Vars> {
  '~begin'(name: Name): void
  readonly input: Input
  readonly vars: Vars
}

/** A way to the state of that name: what flows on it, and what is set. Without a name, it is the end of a line. */
export interface Arrival<out Name extends string, out Data, out Vars> {
  readonly '~to': Name
  readonly data: Data
  readonly vars: Vars
}

type NamesOf<Ways extends Leads> = Ways extends Lead<infer Name> ? Name : Ways

/**
 * The ways that a state takes by itself, from what it starts with. `Arrival` is given plain type parameters: of what it is given
 * else the compiler makes a new type each time, and equal ways were not one.
 */
type ArrivalsOf<Facts extends AnyState['~state'], Data, Vars, Ways = Facts['wants']> = Ways extends string
  ? Way<Ways, OutputFor<Own<Facts['output']>, Live<Data>>, Vars | Facts['assigned']>
  : Ways extends Lead<infer Name, infer Hands, infer Assigned>
    ? Way<Name, OutputFor<[Hands] extends [never] ? Own<Facts['output']> : Hands, Live<Data>>, Vars | Assigned>
    : never
type Way<Name extends string, Data, Vars> = Arrival<Name, Data, Vars>
type Own<Output> = Output extends Gone<infer Value> ? Value : Output

/** The ways above that lead to the state of that name. */
type ArrivalsAt<Name extends string, Entries> = Extract<Entries, Arrival<Name, unknown, unknown>>

/** As above, for a line; where none does, nothing is known of what it starts with. */
type LineAt<Name extends string, Entries, Vars> = [ArrivalsAt<Name, Entries>] extends [never]
  ? Way<Name, unknown, Vars>
  : ArrivalsAt<Name, Entries>

/** What flows on such ways. */
type On<At> = At extends Arrival<string, infer Data, unknown> ? Data : never

/** What is set on some of them, and on each: a union of objects has the keys that all of them have. */
export type SetOn<At> = At extends Arrival<string, unknown, infer Vars> ? Vars : never
type Met<At> = Extract<
  SetOn<At>,
  readonly [keyof (At extends Arrival<string, unknown, infer Vars> ? VariableReferences<Vars> : never), ...unknown[]]
>

/** Why some way cannot be taken, or `never`. */
type WaysFault<Entries, Names, At = Entries> =
  At extends Arrival<infer Name, infer Data, infer Vars> ? ArrivalFault<Name, Data, Vars, Names, Entries> : never

/**
 * `Fine` where the state of that name is still to come, or may be led to and what flows and is set fits it; else the sentence.
 */
type ArrivalFault<Name extends string, Data, Vars, Names, Entries, Fine = never> = string extends Name | Names
  ? Fine
  : [Name] extends [Names]
    ? [Extract<Entries, Begin<Name, unknown, unknown>>] extends [never]
      ? Sentence<typeof refusal.gotoWithoutLoop, { found: Name }>
      : Extract<Entries, Begin<Name, unknown, unknown>> extends Begin<Name, infer Input, infer Read>
        ? [Data] extends [Live<Input>]
          ? [Exclude<NameOf<Read>, NameOf<Vars>>] extends [never]
            ? Fine
            : Sentence<typeof refusal.variableMaybeUnassigned, { found: Exclude<NameOf<Read>, NameOf<Vars>> }>
          : Sentence<typeof refusal.gotoInput, { found: Name }>
        : never
    : Fine

/** What the function given to `choose` gets: what the Choice can read, and the beginning of its ways. */
export interface ChoiceScope<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Wants extends string,
  Entries,
  Name extends string,
> extends Scope<Context, Names, Data, Vars>,
    WaysStart<Context, Names, Data, Vars, never, unknown, Wants, Entries, Name, never> {}

/** The variables that both ways assign, of either type; `unknown` is what a way that ends assigns, and no way: anything. */
type Joined<One, Other> = unknown extends One
  ? Other
  : unknown extends Other
    ? One
    : Extract<One | Other, readonly [NameOf<One> & NameOf<Other>, ...unknown[]]>

/** The variables of all ways; where each of them ends nothing reads any. */
type Settled<Vars> = unknown extends Vars ? never : Vars

type NameOf<Vars> = Vars extends readonly [infer Name, ...unknown[]] ? Name : never

/**
 * The ways of the Choice `Name` so far. `Out` and `OutVars`: what they put out and assign together; `OutVars` counts only ways
 * that go on. `Open`: the Choices of which a way holds no state.
 */
export interface WaysStart<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Out,
  OutVars,
  Wants extends string,
  Entries,
  Name extends string,
  Open extends string,
> {
  /**
   * A way to go where the test holds; of several the first.
   * @param rule - variables that are set then, and in JSONata what the way starts with
   */
  when<In, Way extends AnyFlow, const Does extends NotedRule = {}, Fault = TestFault<In, Context['language']>>(
    test: [Fault] extends [never] ? Test<In> : NoInfer<Fault>,
    way: (flow: Flow<Context, Names, RuleOutput<Does, Data>, Vars | RuleVariables<Does>, Wants, Entries, Name>) => Way,
    rule?: Does,
  ): WaysOpen<
    Context,
    Names | Way['~flow']['names'],
    Data,
    Vars,
    Out | Way['~flow']['data'],
    Joined<
      OutVars,
      [Way['~flow']['data']] extends [Ended<unknown>]
        ? HasEnded<Way['~flow']['data'], unknown, Way['~flow']['vars']>
        : Way['~flow']['vars']
    >,
    Wants | Way['~flow']['wants'],
    Entries | Way['~flow']['entries'],
    Name,
    Open | Way['~flow']['open']
  >
}

/** What a Choice does where a rule holds, or by default, besides going on. */
export interface Rule {
  /** Variables to set. */
  readonly assign?: JsonFields<unknown>
  /** JSONata: what the way starts with. */
  readonly output?: JsonTemplate<{ readonly JSONata: true }>
}

/** What a Choice does where a rule holds, with a text for readers. */
export interface NotedRule extends Rule {
  readonly comment?: string
}

type RuleOutput<Does, Data> = Does extends { readonly output: infer T }
  ? ValueOf<T> | Extract<Data, Ended<unknown>>
  : Data

export type RuleVariables<Does> = Does extends { readonly assign: infer T } ? Variables<ValueOf<T>> : never

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
  Entries,
  Name extends string,
  Open extends string,
> extends WaysStart<Context, Names, Data, Vars, Out, OutVars, Wants, Entries, Name, Open> {
  readonly '~ways': AnyWays['~ways']
  /** What is still to be said. */
  readonly '~lacks': Sentence<typeof refusal.choiceOpen>
  /** The way to go where no test holds: a flow, or, left out, straight on to what follows. */
  otherwise(): Ways<Names, Out | Data, Settled<Joined<OutVars, Vars>>, Wants, Entries, Open | Name>
  otherwise<Way extends AnyFlow, const Does extends Rule = {}>(
    way: (flow: Flow<Context, Names, RuleOutput<Does, Data>, Vars | RuleVariables<Does>, Wants, Entries, Name>) => Way,
    rule?: Does,
  ): Ways<
    Names | Way['~flow']['names'],
    Out | Way['~flow']['data'],
    Settled<
      Joined<
        OutVars,
        [Way['~flow']['data']] extends [Ended<unknown>]
          ? HasEnded<Way['~flow']['data'], unknown, Way['~flow']['vars']>
          : Way['~flow']['vars']
      >
    >,
    Wants | Way['~flow']['wants'],
    Entries | Way['~flow']['entries'],
    Open | Way['~flow']['open']
  >
}

/** The ways of a Choice, complete. */
export interface Ways<Names extends string, Out, OutVars, Wants extends string, Entries, Open extends string> {
  readonly '~ways': WaysFacts<Names, Out, OutVars, Wants, Entries, Open>
}

interface WaysFacts<Names, Data, Vars, Wants, Entries, Open> {
  readonly names: Names
  readonly data: Data
  readonly vars: Vars
  readonly wants: Wants
  readonly entries: Entries
  readonly open: Open
}

/** Any ways, whatever is in them. */
export interface AnyWays {
  /** What still has to be said of them: the sentence that says so. */
  readonly '~lacks'?: undefined
  readonly '~ways': WaysFacts<string, unknown, unknown, string, unknown, string>
}
