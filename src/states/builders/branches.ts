import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Test } from '../../expression/condition.js'
import type { JsonFields, JsonTemplate, ValueOf } from '../../expression/types/expression.js'
import type { NameOf } from '../types/arrivals.js'
import type { MachineContext, Scope } from '../types/flow.js'
import type { Ended, Variables } from '../types/state.js'
import type { AnyFlow, Flow, HasEnded } from './flow.js'

/** What the function given to `choose` receives: what the Choice can read, and `when`, which begins its branches. */
export interface ChoiceScope<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Wants extends string,
  Entries,
  Name extends string,
> extends Scope<Context, Names, Data, Vars>,
    BranchesStart<Context, Names, Data, Vars, never, unknown, Wants, Entries, Name, never> {}

/**
 * The variables that both branches assign, of either type. `unknown` stands for all variables: a branch that ends, or no
 * branch at all, restricts nothing.
 */
type Joined<One, Other> = unknown extends One
  ? Other
  : unknown extends Other
    ? One
    : Extract<One | Other, readonly [NameOf<One> & NameOf<Other>, ...unknown[]]>

/** The variables of all branches. If each of them ends, nothing reads any. */
type AssignedBy<Vars> = unknown extends Vars ? never : Vars

/**
 * The branches of the Choice `Name` so far. `Out` and `OutVars` are what they put out and assign together; `OutVars` counts
 * only branches that go on. `Open` are the Choices of which a branch contains no state.
 */
export interface BranchesStart<
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
   * Adds a branch that is taken if the test holds. If several tests hold, the first one counts.
   * @param rule - variables that are assigned then, and in JSONata what the branch starts with
   */
  when<In, Branch extends AnyFlow, const Does extends NotedRule = {}, Fault = TestFault<In, Context['language']>>(
    test: [Fault] extends [never] ? Test<In> : NoInfer<Fault>,
    branch: (
      flow: Flow<Context, Names, RuleOutput<Does, Data>, Vars | RuleVariables<Does>, Wants, Entries, Name>,
    ) => Branch,
    rule?: Does,
  ): BranchesOpen<
    Context,
    Names | Branch['~flow']['names'],
    Data,
    Vars,
    Out | Branch['~flow']['data'],
    Joined<
      OutVars,
      [Branch['~flow']['data']] extends [Ended<unknown>]
        ? HasEnded<Branch['~flow']['data'], unknown, Branch['~flow']['vars']>
        : Branch['~flow']['vars']
    >,
    Wants | Branch['~flow']['wants'],
    Entries | Branch['~flow']['entries'],
    Name,
    Open | Branch['~flow']['open']
  >
}

/** What a Choice does besides going on, if a rule holds or by default. */
export interface Rule {
  /** Variables to assign. */
  readonly assign?: JsonFields<unknown>
  /** JSONata: what the branch starts with. Default: the input of the Choice. */
  readonly output?: JsonTemplate<{ readonly JSONata: true }>
}

/** What a Choice does if a rule holds, and a comment for readers of the definition. */
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

/** Branches without a default: `.otherwise(…)` has to follow. */
export interface BranchesOpen<
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
> extends BranchesStart<Context, Names, Data, Vars, Out, OutVars, Wants, Entries, Name, Open> {
  readonly '~branches': AnyBranches['~branches']
  /** What is still missing. */
  readonly '~lacks': Sentence<typeof refusal.choiceOpen>
  /** Adds the branch that is taken if no test holds: a flow, or, if it is left out, straight on to the state that follows. */
  otherwise(): Branches<Names, Out | Data, AssignedBy<Joined<OutVars, Vars>>, Wants, Entries, Open | Name>
  otherwise<Branch extends AnyFlow, const Does extends Rule = {}>(
    branch: (
      flow: Flow<Context, Names, RuleOutput<Does, Data>, Vars | RuleVariables<Does>, Wants, Entries, Name>,
    ) => Branch,
    rule?: Does,
  ): Branches<
    Names | Branch['~flow']['names'],
    Out | Branch['~flow']['data'],
    AssignedBy<
      Joined<
        OutVars,
        [Branch['~flow']['data']] extends [Ended<unknown>]
          ? HasEnded<Branch['~flow']['data'], unknown, Branch['~flow']['vars']>
          : Branch['~flow']['vars']
      >
    >,
    Wants | Branch['~flow']['wants'],
    Entries | Branch['~flow']['entries'],
    Open | Branch['~flow']['open']
  >
}

/** The branches of a Choice, complete. */
export interface Branches<Names extends string, Out, OutVars, Wants extends string, Entries, Open extends string> {
  readonly '~branches': BranchesFacts<Names, Out, OutVars, Wants, Entries, Open>
}

interface BranchesFacts<Names, Data, Vars, Wants, Entries, Open> {
  readonly names: Names
  readonly data: Data
  readonly vars: Vars
  readonly wants: Wants
  readonly entries: Entries
  readonly open: Open
}

/** Any branches, whatever they contain. */
export interface AnyBranches {
  /** What they still lack: the sentence that says so. */
  readonly '~lacks'?: undefined
  readonly '~branches': BranchesFacts<string, unknown, unknown, string, unknown, string>
}
