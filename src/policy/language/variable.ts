import type { CheckVariable } from '../../catalog/types/policy-variables.js'
import type { Accept } from '../../core/accept.js'
import { asString } from '../../core/refuse.js'
import { type PolicyVariable, policyVariable as variable } from '../variable.js'
import { judgeVariables } from './judge-condition.js'

export type { PolicyVariable }

/**
 * A policy variable as the value of a condition, with its key judged by the catalog:
 * `policyVariable('aws:PrincipalTag/team')` is `${aws:PrincipalTag/team}`. A string that merely looks like a variable is
 * refused, so that data cannot become one.
 *
 * @param key - a single-valued condition key
 * @param fallback - the value if the request has no such key. Left out: the condition fails then
 * @throws {ArnwrightError} `policy/variable-key`, `policy/variable-multivalued`, `policy/condition-key`,
 * `policy/condition-value` for the fallback
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const policyVariable = <const Key extends string, Checked = CheckVariable<Key>>(
  key: Accept<Key, Checked>,
  fallback?: string,
): PolicyVariable => {
  const made = variable(asString(key, 'key'), fallback)
  judgeVariables(made['~policyVariable'])
  return made
}
