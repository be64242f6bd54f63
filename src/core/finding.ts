import type { JsonPointer } from './json-pointer.js'

/**
 * How much a finding matters. `error`: AWS refuses the document, or the call cannot succeed. `security`: it works, and opens
 * a hole. `warning`: it works today, but is probably not what is meant. `suggestion`: it could be better.
 */
export type Severity = 'error' | 'security' | 'warning' | 'suggestion'

/** Something to know about a document. Findings are returned, all at once; they are never thrown. */
export interface Finding {
  /** The stable name of the rule. */
  readonly code: string
  readonly severity: Severity
  /** The place in the document, as an RFC 6901 JSON pointer. */
  readonly pointer: JsonPointer
  /** What is wrong, what was found and what is allowed. */
  readonly message: string
  /** What to do. */
  readonly fix?: string
  /** The AWS page that states the rule. */
  readonly docs?: string
}
