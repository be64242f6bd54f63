import type { CheckConditionKey, KeyLetter } from '../../catalog/types/condition-keys.js'
import type { Accept } from '../../core/accept.js'
import type { ValueOf } from '../builders/where.js'
import type { OneOrMany } from '../document.js'
import type { CheckConditionValues } from '../types/condition-values.js'
import type { CheckOperator } from '../types/operators-for.js'
import type { Unlisted } from '../unlisted.js'
import type { PolicyVariable } from '../variable.js'

/** Statements that conditions can narrow, on the keys that their actions support. */
export interface Conditional<Action extends string, Next> {
  /**
   * Adds a condition that must hold as well. With several values, any one may match; with a negated operator, none may.
   *
   * @param key - a global condition key, or one that each of the statement's actions supports; with
   * `…IfExists`, one that at least one of them supports
   * @param operator - one that suits the key's type; a multivalued key needs `ForAllValues:` or `ForAnyValue:`
   * @param value - one value or a list; `policyVariable(key)` for the value of another key
   * @param more - further values; values of different types have to be in a list
   * @throws {ArnwrightError} `catalog/condition-key`, `catalog/operator-of-key`, `policy/condition-value`,
   * `policy/condition-twice`, `policy/variable-key`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
   */
  where<
    const Key extends string,
    const Operator extends string,
    const Value extends OneOrMany<ValueOf<Operator>>,
    KeyChecked = CheckConditionKey<Action, Key, Operator>,
    OperatorChecked = CheckOperator<KeyLetter<Action, Key>, Key, Operator>,
    ValueChecked = CheckConditionValues<Operator, Key, Value>,
  >(
    key: Accept<Key, KeyChecked> | Unlisted,
    operator: Accept<Operator, OperatorChecked>,
    value: Accept<Value, ValueChecked>,
    ...more: readonly (Accept<Value, ValueChecked> | PolicyVariable)[]
  ): Next
  /**
   * Sets the statement's ID (`Sid`).
   * @throws {ArnwrightError} `policy/sid-form`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  sid(id: string): Next
}
