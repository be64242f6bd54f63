import { conditionKeyForm, conditionValue } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { isConditionKey } from './conditions/keys.js'

/** A policy variable, which IAM replaces with the value of a condition key at the time of the request. */
export interface PolicyVariable {
  readonly '~policyVariable': string
}

// characters that would end the variable early, so that the rest of the string meant something else
const notInVariable = /['${}*?]/

/**
 * A policy variable as the value of a condition: `policyVariable('aws:PrincipalTag/team')` is `${aws:PrincipalTag/team}`. A
 * string that merely looks like a variable is refused, so that data cannot become one.
 *
 * @param key - a single-valued condition key
 * @param fallback - the value if the request has no such key. Left out: the condition fails then
 * @throws {ArnwrightError} `policy/condition-key`, `policy/condition-value` for the fallback
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const policyVariable = (key: string, fallback?: string): PolicyVariable => {
  if (!isConditionKey(asString(key, 'key')) || notInVariable.test(key)) refuse(conditionKeyForm, 'key', key)
  if (fallback !== undefined && (asString(fallback, 'fallback') === '' || notInVariable.test(fallback))) {
    const shape = "text without any of '${}*?"
    refuse(conditionValue, 'fallback', fallback, { operator: 'a policy variable to fall back on', shape })
  }
  const text = fallback === undefined ? `\${${key}}` : `\${${key}, '${fallback}'}`
  return Object.freeze({ '~policyVariable': text })
}
