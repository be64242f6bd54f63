import type { Finding } from './finding.js'
import type { Refusal } from './refusal.js'
import { fill, partsOf } from './refusal.js'

// A registered symbol, not a class identity: two copies of the package (ESM and CommonJS, or two
// versions) recognise each other's errors.
const brand: unique symbol = Symbol.for('arnwright.error') as never

/** What an `ArnwrightError` tells beside its message. */
export interface ArnwrightErrorDetails {
  /** The argument at fault (`role`), or the JSON pointer of the place (`/States/Call/Next`). */
  readonly at: string
  /** What was there, as text. */
  readonly found: string
  readonly cause?: unknown
  /** Everything that is wrong, where a whole document was refused. */
  readonly findings?: readonly Finding[]
}

/**
 * Every refusal of the library. `code` is stable; `message` is the sentence that the compiler shows for
 * the same mistake.
 * @see docs/errors.md
 */
export class ArnwrightError extends Error {
  /** A stable name of the rule that was broken, such as `arn/partition-unknown`. */
  readonly code: string
  /** The argument, or the JSON pointer of the place, at fault. */
  readonly at: string
  /** What was there. */
  readonly found: string
  /** What should have been there. */
  readonly expected: string
  /** What to do about it, where that is not plain from what was expected. */
  readonly fix?: string
  /** Everything that is wrong, where a whole document was refused. */
  readonly findings?: readonly Finding[]

  constructor(refusal: Refusal, details: ArnwrightErrorDetails, facts: Readonly<Record<string, string>>) {
    super(fill(refusal.text, facts), { cause: details.cause })
    this.name = 'ArnwrightError'
    this.code = refusal.code
    this.at = details.at
    this.found = details.found
    // split before the facts are filled in: data may hold the same words
    const { expected, fix } = partsOf(refusal)
    this.expected = fill(expected, facts)
    if (fix !== undefined) this.fix = fill(fix, facts)
    if (details.findings !== undefined) this.findings = details.findings
    Object.defineProperty(this, brand, { value: true })
  }
}

/** True for an error of this library, whichever copy of the package threw it. */
export const isArnwrightError = (error: unknown): error is ArnwrightError =>
  typeof error === 'object' && error !== null && brand in error
