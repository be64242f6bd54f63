import type { ConditionKey } from '../conditions/keys.js'
import type { ConditionOperator } from '../conditions/operators.js'
import type { OneOrMany } from '../document.js'
import type { PolicyVariable } from '../variable.js'

/**
 * The values that an operator compares with. Numbers, booleans and dates are written as the strings that IAM compares. Policy
 * variables are accepted only where strings and ARNs are compared.
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

/** The keys that say on whose behalf a service acts, in lowercase: condition keys are not case-sensitive. */
type GuardKey = `aws:source${'arn' | 'account' | 'orgid' | 'orgpaths'}`

// other operators hold for everybody except the one that is named, or for requests without the key
type GuardOperator =
  `${'' | 'ForAnyValue:'}${'StringEquals' | 'StringEqualsIgnoreCase' | 'StringLike' | 'ArnEquals' | 'ArnLike'}`

/** Whether a condition is a guard. That its values name one account or organization is judged at run time. */
export type IsGuard<Key extends string, Operator extends string> = Operator extends GuardOperator
  ? Lowercase<Key> extends GuardKey
    ? true
    : false
  : false

/** Statements that conditions can narrow. `Guarded` is what follows a condition that says on whose behalf a service acts. */
export interface Conditional<Next, Guarded = Next> {
  /**
   * Adds a condition that must hold as well. With several values, any one may match; with a negated operator, none may.
   *
   * @param key - a condition key; global ones complete in the editor
   * @param operator - such as `StringEquals`; `…IfExists` also holds if the request has no such key
   * @param value - one value or a list; `policyVariable(key)` for the value of another key
   * @param more - further values; values of different types have to be in a list
   * @throws {ArnwrightError} `policy/condition-key`, `policy/condition-operator`, `policy/condition-value`,
   * `policy/condition-twice`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
   */
  where<const Key extends ConditionKey, const Operator extends ConditionOperator>(
    key: Key,
    operator: Operator,
    value: OneOrMany<ValueOf<Operator>>,
    ...more: readonly ValueOf<Operator>[]
  ): IsGuard<Key, Operator> extends true ? Guarded : Next
  /**
   * Sets the statement's ID (`Sid`).
   * @throws {ArnwrightError} `policy/sid-form`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  sid(id: string): Next
}
