import type { JsonObject } from '../../../src/core/json.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { jsonataOfStepFunctions } from '../../jsonata.ts'

/** What the callbacks of these tests read: data of which nothing is known to the compiler. */
export interface Readable {
  // biome-ignore lint/suspicious/noExplicitAny: any field of any name is reached, which is what is tested
  readonly input: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly vars: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly context: any
}

const machine = StateMachine.named('Test')

/** A template as the `Output` of a JSONata state. */
export const asJsonata = (template: (read: Readable) => unknown): unknown => {
  const { States } = machine.next('A', (scope) => Pass().output(template(scope) as null)).toJSON()
  return States['A']?.['Output']
}

/** A template as the `Parameters` of a JSONPath state. */
export const asJsonPath = (template: (read: Readable) => unknown): unknown => {
  const { States } = machine
    .queryLanguage('JSONPath')
    .next('A', (scope) => Pass().parameters(template(scope) as null))
    .toJSON()
  return States['A']?.['Parameters']
}

/** One expression as JSONPath text. */
export const pathOf = (expression: (read: Readable) => unknown): unknown =>
  (asJsonPath((read) => ({ field: expression(read) })) as JsonObject)['field.$']

/** What a JSONata string gives, evaluated by the jsonata package as Step Functions does: with `$states` and variables. */
export const evaluate = async (
  text: unknown,
  states: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> => {
  const inside = /^\{%([\s\S]*)%\}$/.exec(String(text))?.[1]
  if (inside === undefined) throw new Error(`${String(text)} is no JSONata string`)
  const result: unknown = await jsonataOfStepFunctions(inside).evaluate({}, { states, ...variables })
  // lists of JSONata carry marks of their own
  return result === undefined ? undefined : JSON.parse(JSON.stringify(result))
}
