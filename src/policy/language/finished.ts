import type { WrittenPolicy } from '../document.js'

/**
 * A policy in the whole language that is complete: it has a document, and `JSON.stringify` writes it. A field of its own
 * tells it from a policy of the root entry: comparing the methods of both would cost the compiler seconds.
 */
export interface FinishedPolicy {
  /** Makes the document, anew at each call. Its keys are in a fixed order. */
  toJSON(): WrittenPolicy
  /** Exists in the types only. */
  readonly '~complete': true
}

/**
 * A policy that lacks something. `Why` is the sentence that the compiler shows if `toJSON` is called, or if a finished policy
 * is asked for; `JSON.stringify` throws an error with the same words.
 */
export interface UnfinishedPolicy<Why extends string> {
  toJSON(this: Why): never
  /** Exists in the types only. */
  readonly '~complete': Why
}
