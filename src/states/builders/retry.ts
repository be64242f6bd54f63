import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import type { ErrorName } from '../error-names.js'
import { inRange } from './numbers.js'
import { asObject, oneOf } from './read.js'

/**
 * When to try a state again.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-retrying-after-an-error
 */
export interface Retrier {
  /** A text for readers. */
  readonly comment?: string
  /** Errors by name; `States.ALL` stands alone and in the last retrier. */
  readonly errors: ErrorName | readonly ErrorName[]
  /** Seconds before the first retry: 1 to 99,999,999. Left out: 1. */
  readonly intervalSeconds?: number
  /** Retries before giving up: 0 to 99,999,999. Left out: 3. */
  readonly maxAttempts?: number
  /** What the interval is multiplied by after each retry: at least 1. Left out: 2. */
  readonly backoffRate?: number
  /** The longest interval: 1 to 31,622,400 seconds. */
  readonly maxDelaySeconds?: number
  /** `FULL`: each interval is a random part of itself. Left out: `NONE`. */
  readonly jitterStrategy?: 'FULL' | 'NONE'
}

/** What retriers and catchers are checked for alike: names, and `States.ALL` alone and last. */
export const readErrors = (errors: unknown, last: boolean, at: string): readonly string[] => {
  const names = Object.freeze([errors].flat())
  if (names.length === 0) refuse(refusal.errorNames, at, '')
  for (const name of names) {
    const alone = name !== 'States.ALL' || (names.length === 1 && last)
    if (typeof name !== 'string' || name === '' || !alone) refuse(refusal.errorNames, at, name)
  }
  // each was found to be text
  return names as readonly string[]
}

/** A copy of a retrier, so that what the caller does to his own changes nothing. */
export const copyRetrier = (retrier: Retrier): Retrier => {
  const copy = { ...asObject(retrier, 'retrier') }
  if (Array.isArray(copy['errors'])) copy['errors'] = Object.freeze([...copy['errors']])
  // the fields are judged where the retrier is written
  return Object.freeze(copy) as unknown as Retrier
}

/** A retrier as the States Language writes it. */
export const retryRule = (retrier: Retrier, last: boolean): Record<string, unknown> => {
  inRange(retrier.intervalSeconds, 'intervalSeconds', 1, 99_999_999, true)
  inRange(retrier.maxAttempts, 'maxAttempts', 0, 99_999_999, true)
  inRange(retrier.backoffRate, 'backoffRate', 1, Number.MAX_VALUE, false)
  inRange(retrier.maxDelaySeconds, 'maxDelaySeconds', 1, 31_622_400, true)
  if (retrier.jitterStrategy !== undefined) oneOf(retrier.jitterStrategy, 'jitterStrategy', ['FULL', 'NONE'])
  return {
    ...(retrier.comment === undefined ? undefined : { Comment: asString(retrier.comment, 'comment') }),
    ErrorEquals: readErrors(retrier.errors, last, 'retry'),
    ...(retrier.intervalSeconds === undefined ? undefined : { IntervalSeconds: retrier.intervalSeconds }),
    ...(retrier.maxAttempts === undefined ? undefined : { MaxAttempts: retrier.maxAttempts }),
    ...(retrier.backoffRate === undefined ? undefined : { BackoffRate: retrier.backoffRate }),
    ...(retrier.maxDelaySeconds === undefined ? undefined : { MaxDelaySeconds: retrier.maxDelaySeconds }),
    ...(retrier.jitterStrategy === undefined ? undefined : { JitterStrategy: retrier.jitterStrategy }),
  }
}
