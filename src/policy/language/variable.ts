import type { CheckVariable } from '../../catalog/types/policy-variables.js'
import type { Accept } from '../../core/accept.js'
import { asString } from '../../core/refuse.js'
import { type PolicyVariable, policyVariable as variable } from '../variable.js'
import { judgeVariables } from './judge-condition.js'

export type { PolicyVariable }

/**
 * A policy variable as a condition's value, its key judged by the catalog: `policyVariable('aws:PrincipalTag/team')` is
 * `${aws:PrincipalTag/team}`. Text that merely looks like one is refused, so that data cannot become one.
 *
 * @param key - a condition key with one value
 * @param fallback - the value where the request has no such key; left out: the condition then fails
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
