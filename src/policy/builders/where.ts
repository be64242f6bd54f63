import type { ConditionKey } from '../conditions/keys.js'
import type { ConditionOperator } from '../conditions/operators.js'
import type { OneOrMany } from '../document.js'
import type { PolicyVariable } from '../variable.js'

/**
 * What an operator compares with. Numbers, booleans and dates are written as the text that IAM compares; policy variables
 * stand only where strings and ARNs are compared.
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

/** The keys that say for whom a service acts, in lowercase: the case of a key does not count. */
type GuardKey = `aws:source${'arn' | 'account' | 'orgid' | 'orgpaths'}`

// others hold for everybody but the one that is named, or for requests that say nothing
type GuardOperator =
  `${'' | 'ForAnyValue:'}${'StringEquals' | 'StringEqualsIgnoreCase' | 'StringLike' | 'ArnEquals' | 'ArnLike'}`

/** Whether a condition is a guard; that its values name one account or organization is judged at run time. */
export type IsGuard<Key extends string, Operator extends string> = Operator extends GuardOperator
  ? Lowercase<Key> extends GuardKey
    ? true
    : false
  : false

/** Statements that can be narrowed by conditions. `Guarded` is what follows one that says for whom a service acts. */
export interface Conditional<Next, Guarded = Next> {
  /**
   * One more condition that must hold. Of several values any may match (for a negated operator: none).
   *
   * @param key - a condition key; global ones complete in the editor
   * @param operator - such as `StringEquals`; `…IfExists` also holds where the request has no such key
   * @param value - one value or a list; `policyVariable(key)` for what another key holds
   * @param more - further values; different kinds of values stand in a list
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
   * The statement's ID.
   * @throws {ArnwrightError} `policy/sid-form`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  sid(id: string): Next
}
