import type { JsonObject } from '../core/json.js'

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
