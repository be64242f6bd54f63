import type { ArnFacts } from '../../arn/types/arn.js'
import type { Accept } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as sentences from '../../core/refusals.js'
import type {
  ExcludedBy,
  Expression,
  JsonFields,
  JsonTemplate,
  QueryLanguage,
  Reference,
  ValueOf,
} from '../../expression/types/expression.js'
import type { CatchRule, CaughtLead, LanguagesOfCatch } from '../../states/builders/caught.js'
import type { Placed } from '../../states/builders/placed.js'
import type { Retrier } from '../../states/builders/retry.js'
import type { ErrorName } from '../../states/error-names.js'
import type { StatedPermission } from '../../states/stated-permission.js'
import type {
  At,
  Ended,
  Gone,
  Leads,
  PutAt,
  RawFields,
  StateFacts,
  Unchanged,
  Variables,
  Waits,
} from '../../states/types/state.js'
import type { Arguments, LanguagesIn, Plain } from './arguments.js'
import type { CheckRole, LanguagesOfRole } from './role.js'

/** What functions given to `.output(…)`, `.assign(…)` and `.resultSelector(…)` can read. */
interface ResultScope<Result> {
  /** The result of the call. */
  readonly result: Reference<Result>
}

type JsonataIn = { readonly JSONata: true }
type JsonPathIn = { readonly JSONPath: true }
type BothIn = { JSONata: true; JSONPath: true }

/** Marks a Task that acts as the machine's own role. */
export interface Unassumed {
  readonly '~reach': 'unassumed'
}

/**
 * A Task that calls a service. `Reach` says whether it acts without another role, and whether it waits for more than a
 * response, which Express machines do not.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html
 */
export interface ServiceTask<
  Result,
  Language extends QueryLanguage = QueryLanguage,
  Output = Result,
  Assigned = never,
  Wants extends Leads = never,
  Reach = Unassumed,
> {
  readonly '~state': StateFacts<Language, Output, Assigned, Wants, Reach>
  readonly '~placed': Sentence<typeof sentences.noTransition>
  /**
   * Makes the call with this role (`Credentials.RoleArn`). The call can then reach what the role may reach, in the role's
   * account.
   *
   * @param role - the ARN of a role, or an expression that gives it at run time: a reference, a reference path
   * (`'$.roleArn'`), an intrinsic function (`States.Format(…)`), or JSONata
   * @param options - `oneOf`: the roles that a role known only at run time may be, to which permissions are limited
   * @throws {ArnwrightError} `states/role-twice`, `states/role-other-partition`, `states/role-other-account`, `arn/kind`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
   */
  assume<const Role extends string | Expression, Checked = CheckRole<Role, ArnFacts>>(
    role: [Unassumed] extends [Reach] ? Accept<Role, Checked> : Sentence<typeof sentences.roleTwice>,
    options?: { readonly oneOf?: readonly string[] },
  ): ServiceTask<Result, Language & LanguagesOfRole<Role>, Output, Assigned, Wants, Exclude<Reach, Unassumed>>
  /**
   * Declares that the policy of the resource allows the caller, so that machine, role and resource need not be in one
   * account.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html
   */
  viaResourcePolicy(): this
  /**
   * Declares which resources the call may act on if that is known only at run time: ARNs or patterns of ARNs, to which
   * permissions are limited.
   * @throws {ArnwrightError} as `parseArn`
   */
  reaches(...arns: readonly string[]): this
  /**
   * States the permissions of the call, in place of those that would be derived.
   * @throws {ArnwrightError} `policy/action-form`, `policy/nothing-named`, `states/not-an-object`, and as `parseArn`
   */
  requires(...permissions: readonly StatedPermission[]): this
  /** A comment for readers of the definition. */
  comment(text: string): this
  /**
   * The longest the Task may run before it fails with `States.Timeout`: 1 to 99,999,999 seconds, or an expression. Default:
   * 99,999,999.
   * @throws {ArnwrightError} `states/seconds`
   */
  timeoutSeconds<const In = BothIn>(
    seconds: number | Expression<number, In>,
  ): ServiceTask<Result, Language & keyof In, Output, Assigned, Wants, Reach>
  /**
   * The longest time between two heartbeats before the Task fails with `States.HeartbeatTimeout`: 1 to 99,999,999 seconds,
   * less than the timeout, or an expression.
   * @throws {ArnwrightError} `states/seconds`
   */
  heartbeatSeconds<const In = BothIn>(
    seconds: number | Expression<number, In>,
  ): ServiceTask<Result, Language & keyof In, Output, Assigned, Wants, Reach>
  /**
   * When to try again. Several retriers are tried in order.
   * @throws {ArnwrightError} `states/error-names`, `states/number-range`
   */
  retry(...retriers: readonly Retrier[]): this
  /**
   * Where to go on after errors that retries did not cure. Several catchers are tried in order.
   *
   * @param errors - their names; `States.ALL` has to be alone, and in the last catcher
   * @param next - the name of a state of this machine
   * @throws {ArnwrightError} `states/error-names`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-fallback-states
   */
  catch<const Name extends string, const Options extends CatchRule = {}>(
    errors: ErrorName | readonly ErrorName[],
    next: Name,
    options?: Options & CatchRule,
  ): ServiceTask<
    Result,
    Language & LanguagesOfCatch<Options>,
    Output,
    Assigned,
    Wants | CaughtLead<Name, Options>,
    Reach
  >
  /** JSONata: the output, made from the result (`Output`). Default: the result. */
  output<const T extends JsonTemplate<JsonataIn>>(
    template: T | ((scope: ResultScope<Result>) => T),
  ): ServiceTask<Result, Language & 'JSONata', ValueOf<T>, Assigned, Wants, Reach>
  /** JSONPath: makes a new result from the result of the call (`ResultSelector`). */
  resultSelector<const T extends JsonFields<JsonPathIn>>(
    template: T | ((scope: ResultScope<Result>) => T),
  ): ServiceTask<ValueOf<T>, Language & 'JSONPath', ValueOf<T>, Assigned, Wants, Reach>
  /** JSONPath: puts the result into a field of the input, such as `'$.quote'`; `null` drops the result. */
  resultPath<const Name extends string>(
    path: `$.${Name}`,
  ): ServiceTask<Result, Language & 'JSONPath', PutAt<Name, Result>, Assigned, Wants, Reach>
  resultPath(path: null): ServiceTask<Result, Language & 'JSONPath', Unchanged, Assigned, Wants, Reach>
  /**
   * JSONPath: the part of the input that the state works on; `null` means an empty object. The state then takes no references
   * to its input.
   */
  inputPath(path: string | null): ServiceTask<Result, Language & 'JSONPath', Output, Assigned, Wants, Reach>
  /** JSONPath: the part of the result, or of the input that contains it, which becomes the output; `null` means `{}`. */
  outputPath<const Path extends string | null>(
    path: Path,
  ): ServiceTask<Result, Language & 'JSONPath', At<Output, Path>, Assigned, Wants, Reach>
  /** Assigns variables, made from the result, for later states. */
  assign<const T extends JsonFields<unknown>>(
    variables: T | ((scope: ResultScope<Result>) => T),
  ): ServiceTask<Result, Exclude<Language, ExcludedBy<T>>, Output, Assigned | Variables<ValueOf<T>>, Wants, Reach>
  /** Raw fields of the States Language, written as given. */
  with(fields: RawFields): this
  /** In the record form: the state to go to. */
  next<const Name extends string>(name: Name): Placed<Language, Gone<Output>, Assigned, Wants | Name, Reach>
  /** In the record form: ends the workflow here. */
  end(): Placed<Language, Ended<Output>, Assigned, Wants, Reach>
}

/** A Task that waits for a job or for its token, once its pattern is chosen. */
type Waiting<Result, Language extends QueryLanguage, For extends string> = ServiceTask<
  Result,
  Language,
  Result,
  never,
  never,
  Unassumed | Waits<For>
>

interface CanRun<Job, Language extends QueryLanguage> {
  /**
   * Waits until the job has ended (`.sync`), in Standard machines. The type of the result is what AWS documents. If AWS
   * documents none, it can be given: `.sync<JobRun>()`.
   * @throws {ArnwrightError} `integrations/pattern-twice`, `states/express-unsupported`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html#connect-sync
   */
  sync(): Waiting<Job, Language, '.sync'>
  // not a default of the parameter: if the call is an argument, the compiler would infer `unknown` for it
  sync<Result>(): Waiting<Result, Language, '.sync'>
}

interface CanCallBack<Language extends QueryLanguage, In> {
  /**
   * Waits until the token comes back with `SendTaskSuccess` or `SendTaskFailure`, in Standard machines. The arguments have to
   * pass it on: `context.Task.Token`. The result is what comes back with the token; give its type with
   * `.waitForTaskToken<Answer>()`.
   * @throws {ArnwrightError} `states/task-token-not-passed`, `integrations/pattern-twice`, `states/express-unsupported`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html#connect-wait-token
   */
  waitForTaskToken<Result = unknown>(
    this: In extends Plain ? Sentence<typeof sentences.tokenMissing> : unknown,
  ): Waiting<Result, Language, '.waitForTaskToken'>
}

/** A Task that can wait for the job it starts. */
export interface JobTask<Result, Language extends QueryLanguage, Job>
  extends ServiceTask<Result, Language>,
    CanRun<Job, Language> {}

/** A Task that can wait for its token. */
export interface CallbackTask<Result, Language extends QueryLanguage, In>
  extends ServiceTask<Result, Language>,
    CanCallBack<Language, In> {}

/** A Task that can wait for the job it starts, or for its token. */
export interface JobOrCallbackTask<Result, Language extends QueryLanguage, In, Job>
  extends ServiceTask<Result, Language>,
    CanRun<Job, Language>,
    CanCallBack<Language, In> {}

/** A Task that starts an execution. */
export interface ExecutionTask<Result, Language extends QueryLanguage, In, Execution>
  extends ServiceTask<Result, Language>,
    CanCallBack<Language, In> {
  /**
   * Waits until the execution has ended, in Standard machines. Its `Output` is a string (`.sync`).
   * @throws {ArnwrightError} `integrations/pattern-twice`, `states/express-unsupported`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html
   */
  sync(): Waiting<Execution, Language, '.sync'>
  /**
   * Waits until the execution has ended, in Standard machines. Its `Input` and `Output` are JSON (`.sync:2`). The type of the
   * output can be given: `.sync<Receipt>(2)`.
   */
  sync<Output = unknown>(version: 2): Waiting<NestedExecution<Execution, Output>, Language, '.sync:2'>
}

type NestedExecution<Execution, Output> = Omit<Execution, 'Input' | 'Output'> & { Input: unknown; Output: Output }

/** An action that only responds. */
export type Calls<Args, Result> = <const In = Plain>(args: Arguments<Args, In>) => ServiceTask<Result, LanguagesIn<In>>

/** An action that starts a job. */
export type Runs<Args, Result, Job> = <const In = Plain>(
  args: Arguments<Args, In>,
) => JobTask<Result, LanguagesIn<In>, Job>

/** An action that can pass on a token. */
export type CallsBack<Args, Result> = <const In = Plain>(
  args: Arguments<Args, In>,
) => CallbackTask<Result, LanguagesIn<In>, In>

/** An action that starts a job, and can pass on a token. */
export type RunsOrCallsBack<Args, Result, Job> = <const In = Plain>(
  args: Arguments<Args, In>,
) => JobOrCallbackTask<Result, LanguagesIn<In>, In, Job>

/** An action that starts an execution. */
export type StartsExecution<Args, Result, Execution> = <const In = Plain>(
  args: Arguments<Args, In>,
) => ExecutionTask<Result, LanguagesIn<In>, In, Execution>
