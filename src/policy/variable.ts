import { conditionKeyForm } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { isConditionKey } from './conditions/keys.js'

/** A policy variable: IAM puts in the value that a condition key has at the time of the request. */
export interface PolicyVariable {
  readonly '~policyVariable': string
}

/**
 * A policy variable as a condition's value: `policyVariable('aws:PrincipalTag/team')` is
 * `${aws:PrincipalTag/team}`. Text that merely looks like one is refused, so that data cannot become one.
 *
 * @param key - a single-valued condition key
 * @param fallback - the value where the request has no such key; left out: the condition then fails
 * @throws {ArnwrightError} `policy/condition-key`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const policyVariable = (key: string, fallback?: string): PolicyVariable => {
  if (!isConditionKey(key)) refuse(conditionKeyForm, 'key', key)
  const text = fallback === undefined ? `\${${key}}` : `\${${key}, '${fallback}'}`
  return Object.freeze({ '~policyVariable': text })
}
