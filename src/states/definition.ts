import type { JsonObject } from '../core/json.js'

// `document.ts` has a type for every state and field, for definitions that are parsed. Every file that imports the root would
// pay for those, so the definitions that builders write say no more about a state than its type.

/**
 * A state machine's definition in the Amazon States Language.
 * @see https://states-language.net/spec.html#toplevelfields
 */
export interface StateMachineDefinition {
  readonly Comment?: string
  /** Default: JSONPath. */
  readonly QueryLanguage?: 'JSONata' | 'JSONPath'
  readonly StartAt: string
  readonly States: { readonly [name: string]: StateDefinition }
  readonly TimeoutSeconds?: number
}

/** One state of a definition. */
export interface StateDefinition extends JsonObject {
  readonly Type: string
}
