import type { ParsedMachine, UnnamedContext } from '../states/parse/parsed.js'
import { parseMachine } from '../states/parse/parsed-machine.js'
import type { ReadOptions } from '../states/parse/read-definition.js'
import { type StateMachineFactory, StateMachine as Written } from '../states/state-machine.js'
import { allIntegrations } from './all-integrations.js'

export interface ReadingFactory extends StateMachineFactory {
  /**
   * Makes a machine from its definition, given as JSON text or as an object. Nothing is dropped, renamed or filled in:
   * `JSON.stringify` of the machine equals the input as JSON. What the language does not have is kept as well, and
   * `checkStateMachine` reports it.
   *
   * @param options - `relaxed`: also accepts comments, trailing commas and `${…}` outside quotation marks, and reports them
   * as findings
   * @throws {ArnwrightError} `states/json-syntax`, `states/json-relaxed`, `states/too-large`, `states/too-deep`,
   * `states/cyclic`, `states/not-json`, `states/definition-type`
   * @example
   * import { StateMachine } from 'arnwright/parse'
   * const machine = StateMachine.parse(definition)
   *   .named('arn:aws:states:us-east-1:111122223333:stateMachine:Orders')
   *   .runAs('arn:aws:iam::111122223333:role/ExecutionRole')
   * const { executionRole } = access(machine)
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
   */
  parse(definition: unknown, options?: ReadOptions): ParsedMachine<UnnamedContext>
}

/** State machines of AWS Step Functions, built state by state or parsed from a definition. */
export const StateMachine: ReadingFactory = {
  ...Written,
  parse: (definition, options) => parseMachine(definition, options, allIntegrations),
}
