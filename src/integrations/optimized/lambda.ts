import { readExactArn } from '../../arn/arn.js'
import { checkKind } from '../../arn/kinds.js'
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
import type { StatedPermission } from '../../states/state-node.js'
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
 * What `lambda:invoke` gives: the function's output is its `Payload`.
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

/** What the functions given to `.output(…)`, `.assign(…)` and `.resultSelector(…)` can read. */
export interface ResultScope<Result> {
  /** What the call gave. */
  readonly result: Reference<Result>
}

type JsonataIn = { readonly JSONata: true }
type JsonPathIn = { readonly JSONPath: true }
type BothIn = { JSONata: true; JSONPath: true }

/**
 * What a Task calls: what the function takes, what the call gives, and the facts of the function's ARN; and the sentence for an
 * event that the function needs and does not get yet.
 */
export interface LambdaCall<Input = unknown, Result = unknown, Target extends ArnFacts = ArnFacts, Lacks = undefined> {
  readonly input: Input
  readonly result: Result
  readonly target: Target
  readonly lacks: Lacks
}

/**
 * A Task that invokes a Lambda function. `Reach` holds the facts of the function's ARN as long as the Task acts without
 * another role: the function must then be in the machine's account.
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
   * What the function gets as its event: a value of the function's input type, of which any part may be an expression. Left
   * out, the event is empty, which a function with fields to read cannot do with (`states/event-missing`).
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
  /** Invokes this version or alias of the function; for an ARN that carries none. */
  qualifier(qualifier: string): LambdaTask<Call, Language, Output, Assigned, Wants, Reach>
  /**
   * Assumes this role for the call (`Credentials.RoleArn`): the call reaches what the role may reach, in the role's account.
   *
   * @param role - a role's ARN; or what gives one when the workflow runs: a reference, a reference path (`'$.roleArn'`), an
   * intrinsic function (`States.Format(…)`), or JSONata
   * @param options - `oneOf`: the roles that a role known only at run time may be, so that permissions can be narrowed to them
   * @throws {ArnwrightError} `states/role-twice`, `states/role-other-partition`, `states/role-other-account`, `arn/kind`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
   */
  assume<const Role extends string | Expression, Checked = CheckRole<Role, Call['target']>>(
    role: unknown extends Reach ? Sentence<typeof sentences.roleTwice> : Accept<Role, Checked>,
    options?: { readonly oneOf?: readonly string[] },
  ): LambdaTask<Call, Language & LanguagesOfRole<Role>, Output, Assigned, Wants, unknown>
  /**
   * Says that the function's own resource-based policy allows the caller, so that machine, role and function need not be in one
   * account. `access` tells what that policy has to say.
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
   * Says what the function may be where it is known only when the workflow runs: ARNs or patterns over ARNs, to which permissions are
   * narrowed.
   * @throws {ArnwrightError} as `parseArn`
   */
  reaches(...arns: readonly string[]): this
  /**
   * States the permissions of the call, in place of those that follow from it.
   * @throws {ArnwrightError} `policy/action-form`
   */
  requires(...permissions: readonly StatedPermission[]): this
  /** A string for readers. */
  comment(text: string): this
  /**
   * The longest the Task may run before it fails with `States.Timeout`: 1 to 99,999,999 seconds, or an expression.
   * @throws {ArnwrightError} `states/seconds`
   */
  timeoutSeconds<const In = BothIn>(
    seconds: number | Expression<number, In>,
  ): LambdaTask<Call, Language & keyof In, Output, Assigned, Wants, Reach>
  /**
   * The longest between two heartbeats before it fails with `States.HeartbeatTimeout`: 1 to 99,999,999 seconds, less than the
   * timeout, or an expression.
   * @throws {ArnwrightError} `states/seconds`
   */
  heartbeatSeconds<const In = BothIn>(
    seconds: number | Expression<number, In>,
  ): LambdaTask<Call, Language & keyof In, Output, Assigned, Wants, Reach>
  /**
   * When to try again; several are tried in their order.
   * @throws {ArnwrightError} `states/error-names`, `states/number-range`
   */
  retry(...retriers: readonly Retrier[]): this
  /**
   * Where to go on when errors were not retried away; several are tried in their order.
   *
   * @param errors - names; `States.ALL` stands alone and in the last catcher
   * @param next - the name of a state of this machine
   * @throws {ArnwrightError} `states/error-names`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-fallback-states
   */
  catch<const Name extends string, const Options extends CatchRule = {}>(
    errors: ErrorName | readonly ErrorName[],
    next: Name,
    options?: Options & CatchRule,
  ): LambdaTask<Call, Language & LanguagesOfCatch<Options>, Output, Assigned, Wants | CaughtLead<Name, Options>, Reach>
  /** JSONata: what the state puts out, made from the result (`Output`). */
  output<const T extends JsonTemplate<JsonataIn>>(
    template: T | ((scope: ResultScope<Call['result']>) => T),
  ): LambdaTask<Call, Language & 'JSONata', ValueOf<T>, Assigned, Wants, Reach>
  /** JSONPath: what becomes the result, made from what the call gave (`ResultSelector`). */
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
  /** JSONPath: puts the result into a field of the input, `'$.quote'`; `null` drops the result. */
  resultPath<const Name extends string>(
    path: `$.${Name}`,
  ): LambdaTask<Call, Language & 'JSONPath', PutAt<Name, Call['result']>, Assigned, Wants, Reach>
  resultPath(path: null): LambdaTask<Call, Language & 'JSONPath', Unchanged, Assigned, Wants, Reach>
  /** JSONPath: the part of the input that the state works on; `null`: an empty object. Its fields are then not referred to. */
  inputPath(path: string | null): LambdaTask<Call, Language & 'JSONPath', Output, Assigned, Wants, Reach>
  /** JSONPath: the part of the result, or of the input with the result in it, that the state puts out; `null`: `{}`. */
  outputPath<const Path extends string | null>(
    path: Path,
  ): LambdaTask<Call, Language & 'JSONPath', At<Output, Path>, Assigned, Wants, Reach>
  /** Sets variables, made from the result, that later states read. */
  assign<const T extends JsonFields<unknown>>(
    variables: T | ((scope: ResultScope<Call['result']>) => T),
  ): LambdaTask<Call, Exclude<Language, ExcludedBy<T>>, Output, Assigned | Variables<ValueOf<T>>, Wants, Reach>
  /** Raw fields of the States Language, written as they are. */
  with(fields: RawFields): this
  /** In the record form: the state to go to. */
  next<const Name extends string>(
    name: Name,
  ): Placed<Language, Gone<Output>, Assigned, Wants | Name, Reach, Call['lacks']>
  /** In the record form: the workflow ends here. */
  end(): Placed<Language, Ended<Output>, Assigned, Wants, Reach, Call['lacks']>
}

/** The Task that a function's ARN gives, with the types that the ARN carries. */
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

/** `Value` where it may be a function's ARN, or an expression for one; else the sentence. */
export type CheckFunction<Value> = Value extends Expression ? Value : CheckExactKind<Value, 'lambdaFunction'>

// https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html, Qualifier
const qualifierForm = /^(?:\$LATEST(?:\.PUBLISHED)?|[\w-]{1,128})$/

class LambdaTaskBuilder extends AssumingTask {
  protected override get target(): ArnFacts | undefined {
    return splitArn(String(this.draft.parameters['FunctionName']))
  }

  payload(payload: unknown): this {
    return this.#parameter('Payload', captureTemplate(payload))
  }

  qualifier(qualifier: string): this {
    const qualified = colonParts(this.target?.resource ?? '')[2] !== undefined
    if (qualified || !qualifierForm.test(maskTokens(asString(qualifier, 'qualifier')))) {
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

/** A Task that invokes a Lambda function by its ARN, or by an expression for one. */
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
    // the interface computes the facts that the one builder does not carry
  }) as unknown as LambdaTaskFor<Value>
}

const readFunction = (text: string): string => {
  if (!hasToken(text) || text.startsWith('arn:'))
    checkKind(readExactArn(text, 'function'), 'lambdaFunction', text, 'function')
  return text
}
