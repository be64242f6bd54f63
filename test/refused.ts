import { expect } from 'vitest'
import { isArnwrightError } from '../src/core/error.js'

/** The code of the refusal that a call ends in; a call that ends otherwise fails the test. */
export const codeOf = (call: () => unknown): string => {
  let value: unknown
  try {
    value = call()
  } catch (error) {
    if (isArnwrightError(error)) return error.code
    throw error
  }
  return expect.fail(`nothing was refused, the value is ${String(JSON.stringify(value))}`)
}

/** A value of another type than the compiler believes: what a caller without a compiler may pass. */
export const forged = <Value>(value: unknown): Value => value as Value
