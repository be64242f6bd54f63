import type { ConditionKey } from '../conditions/keys.js'
import type { ConditionOperator } from '../conditions/operators.js'
import type { OneOrMany } from '../document.js'
import type { PolicyVariable } from '../variable.js'

/**
 * What an operator compares with. Numbers, booleans and dates are written as the text that IAM compares; policy variables
 * stand only where texts and ARNs are compared.
 */
export type ValueOf<Operator extends string> = Operator extends `${string}Bool${string}` | 'Null'
  ? boolean | 'true' | 'false'
  : Operator extends `${string}Numeric${string}`
    ? number | `${number}`
    : Operator extends `${string}Date${string}`
      ? Date | string
      : Operator extends `${string}${'String' | 'Arn'}${string}`
        ? string | PolicyVariable
        : string

/** Statements that can be narrowed by conditions. */
export interface Conditional<Next> {
  /**
   * One more condition that must hold. Of several values any may match (for a negated operator: none).
   *
   * @param key - a condition key; global ones complete in the editor
   * @param operator - such as `StringEquals`; `…IfExists` also holds where the request has no such key
   * @param value - one value or a list; `policyVariable(key)` for what another key holds
   * @throws {ArnwrightError} `policy/condition-key`, `policy/condition-operator`, `policy/condition-value`,
   * `policy/condition-twice`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
   */
  where<const Operator extends ConditionOperator>(
    key: ConditionKey,
    operator: Operator,
    value: OneOrMany<ValueOf<Operator>>,
  ): Next
  /**
   * The statement's ID.
   * @throws {ArnwrightError} `policy/sid-form`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  sid(id: string): Next
}
