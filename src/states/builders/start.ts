import type { Accept } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { SchemaTypes, StandardSchema } from '../../core/standard-schema.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { LogLevel, StateMachineType } from '../settings.js'
import type { Begin } from '../types/arrivals.js'
import type { MachineContext } from '../types/flow.js'
import type { CheckOwn, CheckRunAs, RunAsContext, WithLanguage, WithType } from '../types/start.js'
import type { Lead, RawFields } from '../types/state.js'
import type { Flow, Sequence } from './flow.js'
import type { Placed } from './placed.js'

/** A machine before its first state, while its settings can be given. */
export interface MachineStart<Context extends MachineContext, Input>
  extends Sequence<Context, never, Input, never, never, never> {
  /**
   * The execution role, which Step Functions assumes to run the machine. It has to be in the machine's account.
   * @throws {ArnwrightError} `arn/kind`, `states/execution-role-other-account`, `states/other-partition`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
   */
  runAs<const Role extends string, Checked = CheckRunAs<Role, Context>>(
    role: Accept<Role, Checked>,
  ): MachineStart<RunAsContext<Context, Role>, Input>
  /**
   * The query language of the states. Default: JSONata, which AWS recommends for new workflows.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
   */
  queryLanguage<const Language extends QueryLanguage>(
    language: Language,
  ): MachineStart<WithLanguage<Context, Language>, Input>
  /** The type of an execution's input, given as a type argument or by a schema of any Standard Schema library. */
  input<Data>(): MachineStart<Context, Data>
  input<Schema extends StandardSchema>(schema: Schema): MachineStart<Context, SchemaTypes<Schema>['output']>
  /** A comment for readers of the definition. */
  comment(text: string): this
  /**
   * The longest an execution may run before it fails with `States.Timeout`: 1 to 99,999,999 seconds. Default: no limit of the
   * machine's own.
   * @throws {ArnwrightError} `states/number-range`
   */
  timeoutSeconds(seconds: number): this
  /**
   * `STANDARD` or `EXPRESS`. Default: `STANDARD`.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html
   */
  type<const Type extends StateMachineType>(type: Type): MachineStart<WithType<Context, Type>, Input>
  /**
   * Logs the history of executions to CloudWatch Logs.
   * @param logGroup - the ARN of the log group; the `:*` that the API wants at its end is added
   * @param options - `level`: which events. Default: `ALL`; `includeExecutionData`: whether with input and output. Default: `false`
   * @throws {ArnwrightError} `arn/kind`, `states/other-partition`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
   */
  logTo<const LogGroup extends string, Checked = CheckOwn<LogGroup, 'logGroup', Context>>(
    logGroup: Accept<LogGroup, Checked>,
    options?: { readonly level?: LogLevel; readonly includeExecutionData?: boolean },
  ): this
  /**
   * Traces executions with AWS X-Ray, or not. Default: `true`.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html
   */
  tracing(enabled?: boolean): this
  /**
   * Encrypts the definition and the data of executions with a customer managed key.
   * @param options - `dataKeyReuseSeconds`: 60 to 900. Default: 300
   * @throws {ArnwrightError} `arn/kind`, `states/other-partition`, `states/number-range`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
   */
  encryptWith<const Key extends string, Checked = CheckOwn<Key, 'kmsKey', Context>>(
    key: Accept<Key, Checked>,
    options?: { readonly dataKeyReuseSeconds?: number },
  ): this
  /**
   * Raw fields of the States Language at the top of the definition, such as `Version`.
   * @throws {ArnwrightError} `states/raw-field`
   */
  with(fields: RawFields): this
  /**
   * Adds all states at once; each says where it goes. For machines with hundreds of states. The types of data are not checked
   * here.
   *
   * @param startAt - the name of the first state
   * @throws {ArnwrightError} as `next`, and `states/state-unknown`
   */
  states<const Names extends string, State = Placed<QueryLanguage, unknown, unknown, Names | Lead<Names>>>(
    startAt: NoInfer<Names>,
    states: { readonly [Name in Names]: NoInfer<State> },
  ): Flow<Context, Names, never, never, never, Begin<Names, unknown, never>>
  /** A machine without a state has no definition. */
  toJSON(this: Sentence<typeof refusal.noState>): never
}
