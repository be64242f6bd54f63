import type { JsonObject } from '../core/json.js'

// `document.ts` has every state and field as a type, for definitions that are read: every file that imports the root would pay for
// them, so what is written here tells no more of a state than its type.

/**
 * A state machine's definition in the Amazon States Language.
 * @see https://states-language.net/spec.html#toplevelfields
 */
export interface StateMachineDefinition {
  readonly Comment?: string
  /** Left out: JSONPath. */
  readonly QueryLanguage?: 'JSONata' | 'JSONPath'
  readonly StartAt: string
  readonly States: { readonly [name: string]: StateDefinition }
  readonly TimeoutSeconds?: number
}

/** One state of a definition. */
export interface StateDefinition extends JsonObject {
  readonly Type: string
}
