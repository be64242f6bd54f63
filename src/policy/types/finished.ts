import type { WrittenPolicy } from '../document.js'

/** A policy that says all it must: it gives its document, and `JSON.stringify` writes it. */
export interface FinishedPolicy {
  /** The document, made anew at each call. Its keys stand in a fixed order. */
  toJSON(): WrittenPolicy
  /** In the types alone. */
  readonly '~finished': true
}

/**
 * A policy that lacks something. `Why` is the sentence that the compiler shows where `toJSON` is called, and where a finished
 * policy is asked for; `JSON.stringify` throws an error with the same words.
 */
export interface UnfinishedPolicy<Why extends string> {
  toJSON(this: Why): never
  /** In the types alone. */
  readonly '~finished': Why
}
