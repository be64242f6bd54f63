import type { Finding } from '../../core/finding.js'
import { isObject } from '../../core/json.js'
import { refuse, show } from '../../core/refuse.js'
import type { StateMachineDefinition } from '../document.js'
import { type ReadOptions, readDefinition } from './read-definition.js'
import { notAnObject } from './refusals.js'

export interface ParsedDefinition {
  /** Everything that was in the input, in its order; frozen. */
  readonly definition: StateMachineDefinition
  /** What the text had that JSON has not, or had twice. The rules of the language are the checker's. */
  readonly findings: readonly Finding[]
}

/**
 * Reads a definition in the Amazon States Language back, from JSON text or from an object. Nothing is dropped, named
 * anew or filled in: `JSON.stringify` of what comes out equals the input as JSON. What the language does not know is
 * kept as it is, and `checkStateMachine` tells of it.
 *
 * @param options - `relaxed`: reads comments, trailing commas and `${…}` outside quotes too
 * @throws {ArnwrightError} `states/json-syntax`, `states/json-relaxed`, `states/too-large`, `states/too-deep`,
 * `states/cyclic`, `states/not-json`, `states/definition-type`
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export const parseDefinition = (definition: unknown, options: ReadOptions = {}): ParsedDefinition => {
  const { value, findings } = readDefinition(definition, { ...options, freeze: true })
  if (!isObject(value)) return refuse(notAnObject, '', show(value))
  // its shape is the author's affair: what the type promises, the checker verifies
  return { definition: value as unknown as StateMachineDefinition, findings }
}
