import type { Finding } from './finding.js'
import type { Refusal } from './refusal.js'
import { fill, partsOf } from './refusal.js'

// A registered symbol, not a class identity: two copies of the package (ESM and CommonJS, or two
// versions) recognize each other's errors.
const brand: unique symbol = Symbol.for('arnwright.error')

/** What an `ArnwrightError` says besides its message. */
export interface ArnwrightErrorDetails {
  /** The argument at fault (`role`), or a JSON pointer to the place (`/States/Call/Next`). */
  readonly at: string
  /** The value that was found, as a string. */
  readonly found: string
  readonly cause?: unknown
  /** Every problem, if a whole document was refused. */
  readonly findings?: readonly Finding[]
}

/**
 * What the library throws for whatever it refuses. `code` is stable; `message` is the sentence that the compiler shows for
 * the same mistake.
 * @see docs/errors.md
 */
export class ArnwrightError extends Error {
  /** The stable name of the rule that was broken, such as `arn/partition-unknown`. */
  readonly code: string
  /** The argument at fault, or a JSON pointer to the place. */
  readonly at: string
  /** What was found. */
  readonly found: string
  /** What was expected instead. */
  readonly expected: string
  /** What to do about it. It ends the message, unless it only repeats what was expected. */
  readonly fix: string
  /** Every problem, if a whole document was refused. */
  declare readonly findings?: readonly Finding[]

  constructor(refusal: Refusal, details: ArnwrightErrorDetails, facts: Readonly<Record<string, string>>) {
    // absent means absent: a field or a cause that is undefined would be printed
    super(fill(refusal.text, facts), details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'ArnwrightError'
    this.code = refusal.code
    this.at = details.at
    this.found = details.found
    // split before the facts are filled in: data may hold the same words
    const { expected, fix } = partsOf(refusal)
    this.expected = fill(expected, facts)
    this.fix = fill(fix, facts)
    if (details.findings !== undefined) this.findings = details.findings
    Object.defineProperty(this, brand, { value: true })
  }
}

/** Whether a value is an error of this library, whichever copy of the package threw it. */
export const isArnwrightError = (error: unknown): error is ArnwrightError =>
  typeof error === 'object' && error !== null && brand in error
