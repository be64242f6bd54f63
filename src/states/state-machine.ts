import type { Accept } from '../core/accept.js'
import { FlowBuilder } from './builders/flow-builder.js'
import { settingsOf } from './builders/settings-builder.js'
import type { MachineStart } from './builders/start.js'
import { MachineRecord } from './machine-record.js'
import type { CheckMachineName, NamedContext } from './types/start.js'

/** Where machines begin. */
export interface StateMachineFactory {
  /**
   * A state machine, named by its ARN or by its name alone. With the ARN, roles and functions in other accounts are refused,
   * and `access` can derive every document.
   *
   * @throws {ArnwrightError} `arn/kind`, `states/machine-name`, and as `arn`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-statemachines.html
   */
  named<const Value extends string, Checked = CheckMachineName<Value>>(
    arnOrName: Accept<Value, Checked>,
  ): MachineStart<NamedContext<Value>, unknown>
}

/**
 * Builds state machines of AWS Step Functions, state by state. Each method returns a new machine; `JSON.stringify` writes its
 * definition.
 *
 * @example
 * StateMachine.named('Hello').next('Say it', Pass().output({ hello: 'world' }))
 */
export const StateMachine: StateMachineFactory = {
  named: (value: unknown) =>
    // the interface computes the context, which the one builder does not carry
    new FlowBuilder(new MachineRecord({ settings: settingsOf(value), language: 'JSONata' })) as never,
}
