import type { Accept } from '../../core/accept.js'
import type { Finding } from '../../core/finding.js'
import type { Flow } from '../builders/flow.js'
import type { State, StateMachineDefinition } from '../document.js'
import type { LogLevel, StateMachineType } from '../settings.js'
import type { MachineContext } from '../types/flow.js'
import type {
  CheckMachineName,
  CheckOwn,
  CheckRunAs,
  NamedContext,
  RunAsContext,
  WithLanguage,
} from '../types/start.js'

/** The context of a parsed machine: its query language is known, and judged, at run time. */
export type UnnamedContext = MachineContext<never, string, string, 'name', 'none'>

/** The variables of a parsed machine: any name may be one. */
type AnyVariable = readonly [string, unknown]

/**
 * A machine that was parsed from its definition. It can be named, run as a role and passed to `access` like one that was
 * built. `.next(…)` and the other methods that add states go on after the states that ended. Whatever is not changed stays as
 * it was, down to the order of keys.
 */
export interface ParsedMachine<Context extends MachineContext>
  extends Flow<Context, string, unknown, AnyVariable, string, never> {
  /** The definition as it was parsed, with all changes since; frozen. */
  readonly definition: StateMachineDefinition
  /** What the text has that JSON does not allow, or has twice. `checkStateMachine` checks the rules of the language. */
  readonly findings: readonly Finding[]
  /**
   * Names the machine, by its ARN or by its name alone. Forgets its role and settings, so call it first.
   * @throws {ArnwrightError} `arn/kind`, `states/machine-name`, and as `arn`
   */
  named<const Value extends string, Checked = CheckMachineName<Value>>(
    arnOrName: Accept<Value, Checked>,
  ): ParsedMachine<WithLanguage<NamedContext<Value>, never>>
  /**
   * The execution role, which Step Functions assumes to run the machine. It has to be in the machine's account.
   * @throws {ArnwrightError} `arn/kind`, `states/execution-role-other-account`, `states/other-partition`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
   */
  runAs<const Role extends string, Checked = CheckRunAs<Role, Context>>(
    role: Accept<Role, Checked>,
  ): ParsedMachine<RunAsContext<Context, Role>>
  /** `STANDARD` or `EXPRESS`. Default: `STANDARD`. */
  type(type: StateMachineType): this
  /**
   * Logs the history of executions to CloudWatch Logs.
   * @throws {ArnwrightError} `arn/kind`, `states/other-partition`
   */
  logTo<const LogGroup extends string, Checked = CheckOwn<LogGroup, 'logGroup', Context>>(
    logGroup: Accept<LogGroup, Checked>,
    options?: { readonly level?: LogLevel; readonly includeExecutionData?: boolean },
  ): this
  /** Traces executions with AWS X-Ray. */
  tracing(enabled?: boolean): this
  /**
   * Encrypts the definition and the data of executions with a customer managed key.
   * @throws {ArnwrightError} `arn/kind`, `states/other-partition`, `states/number-range`
   */
  encryptWith<const Key extends string, Checked = CheckOwn<Key, 'kmsKey', Context>>(
    key: Accept<Key, Checked>,
    options?: { readonly dataKeyReuseSeconds?: number },
  ): this
  /**
   * Declares which roles a Task may assume whose role is known only at run time, so that permissions can be limited to them.
   * @throws {ArnwrightError} `states/state-unknown`, `states/roles-declared`, `arn/kind`
   */
  assumeOneOf(state: string, roles: readonly string[]): this
  /**
   * Declares that the policy of the resource which a Task calls allows the caller, so that the resource may be in another
   * account.
   * @throws {ArnwrightError} `states/state-unknown`
   */
  viaResourcePolicy(state: string): this
  /**
   * Replaces a state, at any depth: with its changed document, or with a state made by a builder, which goes where the old
   * one went unless it says something else.
   *
   * @throws {ArnwrightError} `states/state-unknown`, `states/state-duplicate` if two states have the name, and as `next`
   * @example
   * import { StateMachine } from 'arnwright/parse'
   * StateMachine.parse(definition).change('Call', (state) => ({ ...state, TimeoutSeconds: 30 }))
   */
  change(state: string, change: (state: State) => object): this
  /**
   * Sets fields at the top of the definition; `undefined` removes one. States have methods of their own.
   * @throws {ArnwrightError} `states/raw-field`
   */
  with(fields: { readonly [name: string]: unknown }): this
}
