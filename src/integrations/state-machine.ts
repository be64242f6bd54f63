import type { ParsedMachine, UnnamedContext } from '../states/parse/parsed.js'
import { parseMachine } from '../states/parse/parsed-machine.js'
import type { ReadOptions } from '../states/parse/read-definition.js'
import { type StateMachineFactory, StateMachine as Written } from '../states/state-machine.js'
import { allIntegrations } from './all-integrations.js'

interface ReadingFactory extends StateMachineFactory {
  /**
   * Gives a machine back from its definition, JSON text or an object. Nothing is dropped, named anew or filled in:
   * `JSON.stringify` of the machine equals the input as JSON. What the language does not know is kept as it is, and
   * `checkStateMachine` tells of it.
   *
   * @param options - `relaxed`: reads comments, trailing commas and `${…}` outside quotes too, with a finding that says so
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

/** State machines of AWS Step Functions, written state by state or read from a definition. */
export const StateMachine: ReadingFactory = {
  ...Written,
  parse: (definition, options) => parseMachine(definition, options, allIntegrations),
}
