import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type {
  ExcludedBy,
  JsonFields,
  JsonTemplate,
  QueryLanguage,
  Reference,
  ValueOf,
} from '../../expression/types/expression.js'
import type { ErrorName } from '../error-names.js'
import type { At, Ended, Gone, Leads, PutAt, RawFields, StateFacts, Unchanged, Variables } from '../types/state.js'
import type { CatchRule, CaughtLead, LanguagesOfCatch } from './caught.js'
import type { Placed } from './placed.js'
import type { Retrier } from './retry.js'

type JsonataIn = { readonly JSONata: true }
type JsonPathIn = { readonly JSONPath: true }

/** What functions given to `.output(…)`, `.assign(…)` and `.resultSelector(…)` can read. */
interface GroupScope<Result> {
  /** What the nested workflows put out. */
  readonly result: Reference<Result>
}

/** A state with nested workflows, once these are written: what is done with their result and their errors. */
export interface GroupState<
  Result,
  Language extends QueryLanguage,
  Output,
  Assigned,
  Wants extends Leads,
  Holds extends string,
> {
  readonly '~state': StateFacts<Language, Output, Assigned, Wants, unknown, Holds>
  readonly '~placed': Sentence<typeof refusal.noTransition>
  /** A comment for readers of the definition. */
  comment(text: string): this
  /**
   * When to try again. Several retriers are tried in order.
   * @throws {ArnwrightError} `states/error-names`, `states/number-range`
   */
  retry(...retriers: readonly Retrier[]): this
  /**
   * Where to go on after errors that retries did not cure. Several catchers are tried in order.
   *
   * @param next - the name of a state of the same workflow, not of one inside this state
   * @throws {ArnwrightError} `states/error-names`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-fallback-states
   */
  catch<const Name extends string, const Options extends CatchRule = {}>(
    errors: ErrorName | readonly ErrorName[],
    next: Name,
    options?: Options & CatchRule,
  ): GroupState<
    Result,
    Language & LanguagesOfCatch<Options>,
    Output,
    Assigned,
    Wants | CaughtLead<Name, Options>,
    Holds
  >
  /** JSONata: the output, made from the result (`Output`). */
  output<const T extends JsonTemplate<JsonataIn>>(
    template: T | ((scope: GroupScope<Result>) => T),
  ): GroupState<Result, Language & 'JSONata', ValueOf<T>, Assigned, Wants, Holds>
  /** JSONPath: makes a new result from the result (`ResultSelector`). */
  resultSelector<const T extends JsonFields<JsonPathIn>>(
    template: T | ((scope: GroupScope<Result>) => T),
  ): GroupState<ValueOf<T>, Language & 'JSONPath', ValueOf<T>, Assigned, Wants, Holds>
  /** JSONPath: puts the result into a field of the input, such as `'$.quotes'`; `null` drops the result. */
  resultPath<const Name extends string>(
    path: `$.${Name}`,
  ): GroupState<Result, Language & 'JSONPath', PutAt<Name, Result>, Assigned, Wants, Holds>
  resultPath(path: null): GroupState<Result, Language & 'JSONPath', Unchanged, Assigned, Wants, Holds>
  /** JSONPath: the part of the result, or of the input that contains it, which becomes the output; `null` means `{}`. */
  outputPath<const Path extends string | null>(
    path: Path,
  ): GroupState<Result, Language & 'JSONPath', At<Output, Path>, Assigned, Wants, Holds>
  /** Assigns variables, made from the result, for later states. */
  assign<const T extends JsonFields<unknown>>(
    variables: T | ((scope: GroupScope<Result>) => T),
  ): GroupState<Result, Exclude<Language, ExcludedBy<T>>, Output, Assigned | Variables<ValueOf<T>>, Wants, Holds>
  /** Raw fields of the States Language, written as given. */
  with(fields: RawFields): this
  /** In the record form: the state to go to. */
  next<const Name extends string>(name: Name): Placed<Language, Gone<Output>, Assigned, Wants | Name>
  /** In the record form: ends the workflow here. */
  end(): Placed<Language, Ended<Output>, Assigned, Wants>
}
