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

/** The context of a machine that was read: its query language is known at run time, and judged then. */
export type UnnamedContext = MachineContext<never, string, string, 'name', 'none'>

/** The variables of a machine that was read: any name may be one. */
type AnyVariable = readonly [string, unknown]

/**
 * A machine that was read from its definition. It is named, runs as a role and is passed to `access` as one that was built;
 * `.next(…)` and the other methods that add states go on after the states that ended. What is not touched stays as it was,
 * to the order of keys.
 */
export interface ParsedMachine<Context extends MachineContext>
  extends Flow<Context, string, unknown, AnyVariable, string, never> {
  /** The definition as it was read, and changed since; frozen. */
  readonly definition: StateMachineDefinition
  /** What the text had that JSON has not, or had twice. The rules of the language are the checker's. */
  readonly findings: readonly Finding[]
  /**
   * Names the machine, by its ARN or by its name alone; what was said before of its role and settings does not count.
   * @throws {ArnwrightError} `arn/kind`, `states/machine-name`, and as `arn`
   */
  named<const Value extends string, Checked = CheckMachineName<Value>>(
    arnOrName: Accept<Value, Checked>,
  ): ParsedMachine<WithLanguage<NamedContext<Value>, never>>
  /**
   * The execution role: what the machine runs as. It is in the machine's account.
   * @throws {ArnwrightError} `arn/kind`, `states/execution-role-other-account`, `states/other-partition`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
   */
  runAs<const Role extends string, Checked = CheckRunAs<Role, Context>>(
    role: Accept<Role, Checked>,
  ): ParsedMachine<RunAsContext<Context, Role>>
  /** Standard or Express. Left out: Standard. */
  type(type: StateMachineType): this
  /**
   * Logs the history of executions to CloudWatch Logs.
   * @throws {ArnwrightError} `arn/kind`, `policy/other-partition`
   */
  logTo<const LogGroup extends string, Checked = CheckOwn<LogGroup, 'logGroup', Context>>(
    logGroup: Accept<LogGroup, Checked>,
    options?: { readonly level?: LogLevel; readonly includeExecutionData?: boolean },
  ): this
  /** Traces executions with AWS X-Ray. */
  tracing(enabled?: boolean): this
  /**
   * Encrypts the definition and the data of executions with a customer managed key.
   * @throws {ArnwrightError} `arn/kind`, `policy/other-partition`, `states/number-range`
   */
  encryptWith<const Key extends string, Checked = CheckOwn<Key, 'kmsKey', Context>>(
    key: Accept<Key, Checked>,
    options?: { readonly dataKeyReuseSeconds?: number },
  ): this
  /**
   * Says which roles a Task may assume whose role is known only when the workflow runs, so that permissions can be narrowed to
   * them.
   * @throws {ArnwrightError} `states/state-unknown`, `states/roles-declared`, `arn/kind`
   */
  assumeOneOf(state: string, roles: readonly string[]): this
  /**
   * Says that the own policy of the resource that a Task calls allows the caller, so that it may be in another account.
   * @throws {ArnwrightError} `states/state-unknown`
   */
  viaResourcePolicy(state: string): this
  /**
   * Puts another state in the place of one, at any depth: its document changed, or a state as the builders make it, which goes
   * where the other went unless it says something else.
   *
   * @throws {ArnwrightError} `states/state-unknown`, `states/state-duplicate` where two states have the name, and as `next`
   * @example
   * import { StateMachine } from 'arnwright/parse'
   * StateMachine.parse(definition).change('Call', (state) => ({ ...state, TimeoutSeconds: 30 }))
   */
  change(state: string, change: (state: State) => object): this
  /**
   * Sets fields at the top of the definition; `undefined` takes one away. States have methods of their own.
   * @throws {ArnwrightError} `states/raw-field`
   */
  with(fields: { readonly [name: string]: unknown }): this
}
