import { readExactArn } from '../../arn/arn.js'
import { checkKind, functionQualifier } from '../../arn/kinds.js'
import { splitArn } from '../../arn/parse-arn.js'
import { colonParts, hasToken, maskTokens } from '../../arn/tokens.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import type { CheckExactKind } from '../../arn/types/kinds.js'
import type { FactsOf } from '../../arn/types/read-arn.js'
import type { Accept } from '../../core/accept.js'
import type { Json } from '../../core/json.js'
import type { Sentence } from '../../core/refusal.js'
import type * as sentences from '../../core/refusals.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { nodeOf } from '../../expression/node.js'
import { type CapturedTemplate, captureTemplate } from '../../expression/template.js'
import type {
  ExcludedBy,
  Expression,
  JsonFields,
  JsonTemplate,
  QueryLanguage,
  Reference,
  Template,
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
} from '../../states/types/state.js'
import { AssumingTask } from '../assuming-task.js'
import type { AnyAccount, CheckRole, LanguagesOfRole } from '../types/role.js'
import { lambdaNeeds } from './lambda-needs.js'

/**
 * The result of `lambda:invoke`. What the function returned is its `Payload`.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
export interface LambdaInvokeResult<Output> {
  readonly ExecutedVersion: string
  readonly Payload: Output
  readonly SdkHttpMetadata: {
    readonly HttpStatusCode: number
    readonly AllHttpHeaders: { readonly [name: string]: readonly string[] }
  }
  readonly SdkResponseMetadata: { readonly RequestId: string }
  readonly StatusCode: number
}

/** What functions given to `.output(…)`, `.assign(…)` and `.resultSelector(…)` can read. */
export interface ResultScope<Result> {
  /** The result of the call. */
  readonly result: Reference<Result>
}

type JsonataIn = { readonly JSONata: true }
type JsonPathIn = { readonly JSONPath: true }
type BothIn = { JSONata: true; JSONPath: true }

/**
 * What a Task calls: what the function takes, the result of the call, and the facts of the function's ARN; and the sentence
 * for an event that the function needs and does not get yet.
 */
export interface LambdaCall<Input = unknown, Result = unknown, Target extends ArnFacts = ArnFacts, Lacks = undefined> {
  readonly input: Input
  readonly result: Result
  readonly target: Target
  readonly lacks: Lacks
}

/**
 * A Task that invokes a Lambda function. `Reach` has the facts of the function's ARN as long as the Task acts without another
 * role, since the function then has to be in the machine's account.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
export interface LambdaTask<
  Call extends LambdaCall<unknown, unknown, ArnFacts, string | undefined>,
  Language extends QueryLanguage = QueryLanguage,
  Output = Call['result'],
  Assigned = never,
  Wants extends Leads = never,
  Reach = Call['target'],
> {
  readonly '~state': StateFacts<Language, Output, Assigned, Wants, Reach>
  readonly '~placed': Sentence<typeof sentences.noTransition>
  readonly '~lacks'?: Call['lacks']
  /**
   * Sets the function's event: a value of its input type, any part of which may be an expression. Default: an empty event,
   * which is refused if the function's type has required fields (`states/event-missing`).
   * @throws {ArnwrightError} `expression/template-value`
   */
  payload<const In = BothIn>(
    payload: Template<Call['input'], In>,
  ): LambdaTask<
    LambdaCall<Call['input'], Call['result'], Call['target']>,
    Language & keyof In,
    Output,
    Assigned,
    Wants,
    Reach
  >
  /**
   * Invokes this version or alias of the function. Only for an ARN that has none.
   * @throws {ArnwrightError} `states/qualifier`
   */
  qualifier(qualifier: string): LambdaTask<Call, Language, Output, Assigned, Wants, Reach>
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
  assume<const Role extends string | Expression, Checked = CheckRole<Role, Call['target']>>(
    role: unknown extends Reach ? Sentence<typeof sentences.roleTwice> : Accept<Role, Checked>,
    options?: { readonly oneOf?: readonly string[] },
  ): LambdaTask<Call, Language & LanguagesOfRole<Role>, Output, Assigned, Wants, unknown>
  /**
   * Declares that the function's own resource-based policy allows the caller, so that machine, role and function need not be
   * in one account. `access` derives what that policy has to say.
   * @see https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
   */
  viaResourcePolicy(): LambdaTask<
    LambdaCall<Call['input'], Call['result'], AnyAccount<Call['target']>, Call['lacks']>,
    Language,
    Output,
    Assigned,
    Wants,
    Reach extends ArnFacts ? AnyAccount<Reach> : unknown
  >
  /**
   * Declares which functions may be called if that is known only at run time: ARNs or patterns of ARNs, to which permissions
   * are limited.
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
  ): LambdaTask<Call, Language & keyof In, Output, Assigned, Wants, Reach>
  /**
   * The longest time between two heartbeats before the Task fails with `States.HeartbeatTimeout`: 1 to 99,999,999 seconds,
   * less than the timeout, or an expression.
   * @throws {ArnwrightError} `states/seconds`
   */
  heartbeatSeconds<const In = BothIn>(
    seconds: number | Expression<number, In>,
  ): LambdaTask<Call, Language & keyof In, Output, Assigned, Wants, Reach>
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
  ): LambdaTask<Call, Language & LanguagesOfCatch<Options>, Output, Assigned, Wants | CaughtLead<Name, Options>, Reach>
  /** JSONata: the output, made from the result (`Output`). Default: the result. */
  output<const T extends JsonTemplate<JsonataIn>>(
    template: T | ((scope: ResultScope<Call['result']>) => T),
  ): LambdaTask<Call, Language & 'JSONata', ValueOf<T>, Assigned, Wants, Reach>
  /** JSONPath: makes a new result from the result of the call (`ResultSelector`). */
  resultSelector<const T extends JsonFields<JsonPathIn>>(
    template: T | ((scope: ResultScope<Call['result']>) => T),
  ): LambdaTask<
    LambdaCall<Call['input'], ValueOf<T>, Call['target'], Call['lacks']>,
    Language & 'JSONPath',
    ValueOf<T>,
    Assigned,
    Wants,
    Reach
  >
  /** JSONPath: puts the result into a field of the input, such as `'$.quote'`; `null` drops the result. */
  resultPath<const Name extends string>(
    path: `$.${Name}`,
  ): LambdaTask<Call, Language & 'JSONPath', PutAt<Name, Call['result']>, Assigned, Wants, Reach>
  resultPath(path: null): LambdaTask<Call, Language & 'JSONPath', Unchanged, Assigned, Wants, Reach>
  /**
   * JSONPath: the part of the input that the state works on; `null` means an empty object. The state then takes no references
   * to its input.
   */
  inputPath(path: string | null): LambdaTask<Call, Language & 'JSONPath', Output, Assigned, Wants, Reach>
  /** JSONPath: the part of the result, or of the input that contains it, which becomes the output; `null` means `{}`. */
  outputPath<const Path extends string | null>(
    path: Path,
  ): LambdaTask<Call, Language & 'JSONPath', At<Output, Path>, Assigned, Wants, Reach>
  /** Assigns variables, made from the result, for later states. */
  assign<const T extends JsonFields<unknown>>(
    variables: T | ((scope: ResultScope<Call['result']>) => T),
  ): LambdaTask<Call, Exclude<Language, ExcludedBy<T>>, Output, Assigned | Variables<ValueOf<T>>, Wants, Reach>
  /** Raw fields of the States Language, written as given. */
  with(fields: RawFields): this
  /** In the record form: the state to go to. */
  next<const Name extends string>(
    name: Name,
  ): Placed<Language, Gone<Output>, Assigned, Wants | Name, Reach, Call['lacks']>
  /** In the record form: ends the workflow here. */
  end(): Placed<Language, Ended<Output>, Assigned, Wants, Reach, Call['lacks']>
}

/** The Task for a function's ARN, with the types that the ARN carries. */
export type LambdaTaskFor<Value> = Value extends {
  readonly '~lambda': { readonly input: infer Input; readonly output: infer Output }
}
  ? LambdaTask<
      LambdaCall<
        Input,
        LambdaInvokeResult<Output>,
        TargetOf<Value>,
        {} extends Input ? undefined : Sentence<typeof sentences.eventMissing>
      >
    >
  : LambdaTask<LambdaCall<unknown, LambdaInvokeResult<unknown>, TargetOf<Value>>>

type TargetOf<Value> = FactsOf<Value> extends infer Facts extends ArnFacts ? Facts : ArnFacts

/** `Value` if it may be the ARN of a function, or an expression that gives one; otherwise the sentence. */
export type CheckFunction<Value> = Value extends Expression ? Value : CheckExactKind<Value, 'lambdaFunction'>

class LambdaTaskBuilder extends AssumingTask {
  protected override get target(): ArnFacts | undefined {
    return splitArn(String(this.draft.parameters['FunctionName']))
  }

  payload(payload: unknown): this {
    return this.#parameter('Payload', captureTemplate(payload))
  }

  qualifier(qualifier: string): this {
    const qualified = colonParts(this.target?.resource ?? '')[2] !== undefined
    const form = new RegExp(`^${functionQualifier}$`)
    if (qualified || !form.test(maskTokens(asString(qualifier, 'qualifier')))) {
      refuse(refusal.qualifierForm, 'qualifier', qualifier)
    }
    return this.#parameter('Qualifier', { value: qualifier, excluded: [] })
  }

  #parameter(name: string, { value, excluded }: CapturedTemplate): this {
    const parameters: Record<string, Json> = {}
    for (const known of Object.keys(this.draft.parameters)) parameters[known] = this.draft.parameters[known] ?? null
    parameters[name] = value
    return this.excluding(excluded, { parameters: Object.freeze(parameters) })
  }
}

/** A Task that invokes a Lambda function by its ARN, or by an expression that gives one. */
export const lambda = <const Value extends string | Expression, Checked = CheckFunction<Value>>(
  fn: Accept<Value, Checked>,
): LambdaTaskFor<Value> => {
  const value: unknown = fn
  const runtime = nodeOf(value) !== undefined
  const { value: name, excluded } = captureTemplate(runtime ? value : readFunction(asString(value, 'function')))
  return new LambdaTaskBuilder({
    type: 'Task',
    integration: 'lambda:invoke',
    needs: lambdaNeeds,
    parameters: Object.freeze({ FunctionName: name }),
    excluded,
    notes: typeof name === 'string' ? { reaches: name } : {},
    // the interface computes the facts, which the one builder does not carry
  }) as unknown as LambdaTaskFor<Value>
}

const readFunction = (text: string): string => {
  if (!hasToken(text) || text.startsWith('arn:'))
    checkKind(readExactArn(text, 'function'), 'lambdaFunction', text, 'function')
  return text
}
