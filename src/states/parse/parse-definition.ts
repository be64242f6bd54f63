import type { Finding } from '../../core/finding.js'
import { isObject } from '../../core/json.js'
import { refuse, show } from '../../core/refuse.js'
import type { StateMachineDefinition } from '../document.js'
import { type ReadOptions, readDefinition } from './read-definition.js'
import { notAnObject } from './refusals.js'

export interface ParsedDefinition {
  /** Everything that was in the input, in its order; frozen. */
  readonly definition: StateMachineDefinition
  /** What the text has that JSON does not allow, or has twice. `checkStateMachine` checks the rules of the language. */
  readonly findings: readonly Finding[]
}

/**
 * Parses a definition in the Amazon States Language, from JSON text or from an object. Nothing is dropped, renamed or filled
 * in: `JSON.stringify` of the result equals the input as JSON. What the language does not have is kept as well, and
 * `checkStateMachine` reports it.
 *
 * @param options - `relaxed`: also accepts comments, trailing commas and `${…}` outside quotation marks
 * @throws {ArnwrightError} `states/json-syntax`, `states/json-relaxed`, `states/too-large`, `states/too-deep`,
 * `states/cyclic`, `states/not-json`, `states/definition-type`
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export const parseDefinition = (definition: unknown, options: ReadOptions = {}): ParsedDefinition => {
  const { value, findings } = readDefinition(definition, { ...options, freeze: true })
  if (!isObject(value)) return refuse(notAnObject, '', show(value))
  // the type promises a shape that only the checker verifies
  return { definition: value as unknown as StateMachineDefinition, findings }
}
