import type { Writable } from 'type-fest'
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
  /** A comment for readers of the definition. */
  readonly comment?: string
  /** The names of errors; `States.ALL` has to be alone, and in the last retrier. */
  readonly errors: ErrorName | readonly ErrorName[]
  /** Seconds before the first retry: 1 to 99,999,999. Default: 1. */
  readonly intervalSeconds?: number
  /** The most retries: 0 to 99,999,999. Default: 3. */
  readonly maxAttempts?: number
  /** The factor by which the interval grows after each retry: at least 1. Default: 2. */
  readonly backoffRate?: number
  /** The longest interval, in seconds: 1 to 31,622,400. Default: no limit. */
  readonly maxDelaySeconds?: number
  /** `FULL`: each interval is a random part of itself. Default: `NONE`. */
  readonly jitterStrategy?: 'FULL' | 'NONE'
}

/** The checks that retriers and catchers share: the form of the names, and `States.ALL` alone and last. */
export const readErrors = (errors: unknown, last: boolean, at: string): readonly string[] => {
  // `flat` would take longer than all the checks
  const names: readonly unknown[] = Object.freeze(Array.isArray(errors) ? errors.slice() : [errors])
  if (names.length === 0) refuse(refusal.errorNames, at, '')
  for (const name of names) {
    const alone = name !== 'States.ALL' || (names.length === 1 && last)
    if (typeof name !== 'string' || name === '' || !alone) refuse(refusal.errorNames, at, name)
  }
  // each was found to be a string
  return names as readonly string[]
}

/** A retrier as the States Language writes it. */
export interface RetryRule {
  readonly Comment?: string
  readonly ErrorEquals: readonly string[]
  readonly IntervalSeconds?: unknown
  readonly MaxAttempts?: unknown
  readonly BackoffRate?: unknown
  readonly MaxDelaySeconds?: unknown
  readonly JitterStrategy?: unknown
}

/**
 * More retriers after the existing ones, each read once.
 * @throws {ArnwrightError} `states/number-range`, `states/error-names`, `states/not-an-object`
 */
export const addRetriers = (before: readonly RetryRule[], retriers: readonly Retrier[]): readonly RetryRule[] => {
  const added = retriers.map(retryRule)
  const rules = before.length === 0 ? added : [...before, ...added]
  // only the last of those before, and the added ones but the last, are followed by others for the first time
  for (let index = Math.max(before.length - 1, 0); index < rules.length - 1; index++) {
    readErrors(rules[index]?.ErrorEquals, false, 'retry')
  }
  return Object.freeze(rules)
}

const retryRule = (retrier: Retrier): RetryRule => {
  const { comment, errors, intervalSeconds, maxAttempts, backoffRate, maxDelaySeconds, jitterStrategy } = asObject(
    retrier,
    'retrier',
    'errors, intervalSeconds, maxAttempts, backoffRate, maxDelaySeconds, jitterStrategy, comment',
  )
  inRange(intervalSeconds, 'intervalSeconds', 1, 99_999_999, true)
  inRange(maxAttempts, 'maxAttempts', 0, 99_999_999, true)
  inRange(backoffRate, 'backoffRate', 1, Number.MAX_VALUE, false)
  inRange(maxDelaySeconds, 'maxDelaySeconds', 1, 31_622_400, true)
  if (jitterStrategy !== undefined) oneOf(jitterStrategy, 'jitterStrategy', ['FULL', 'NONE'])
  // assigned one by one: spreading conditional parts takes many times as long
  const rule: Partial<Writable<RetryRule>> = {}
  if (comment !== undefined) rule.Comment = asString(comment, 'comment')
  rule.ErrorEquals = readErrors(errors, true, 'retry')
  if (intervalSeconds !== undefined) rule.IntervalSeconds = intervalSeconds
  if (maxAttempts !== undefined) rule.MaxAttempts = maxAttempts
  if (backoffRate !== undefined) rule.BackoffRate = backoffRate
  if (maxDelaySeconds !== undefined) rule.MaxDelaySeconds = maxDelaySeconds
  if (jitterStrategy !== undefined) rule.JitterStrategy = jitterStrategy
  // its errors were just set
  return Object.freeze(rule) as RetryRule
}
