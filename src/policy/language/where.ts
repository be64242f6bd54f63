import type { CheckConditionKey, KeyLetter } from '../../catalog/types/condition-keys.js'
import type { Accept } from '../../core/accept.js'
import type { ValueOf } from '../builders/where.js'
import type { OneOrMany } from '../document.js'
import type { CheckConditionValues } from '../types/condition-values.js'
import type { CheckOperator } from '../types/operators-for.js'
import type { Unlisted } from '../unlisted.js'
import type { PolicyVariable } from '../variable.js'

/** Statements that can be narrowed by conditions on the keys which their actions support. */
export interface Conditional<Action extends string, Next> {
  /**
   * One more condition that must hold. Of several values any may match (for a negated operator: none).
   *
   * @param key - a global condition key, or one that each of the statement's actions supports
   * @param operator - one that fits the key's type; a key with several values takes `ForAllValues:` or `ForAnyValue:`
   * @param value - one value or a list; `policyVariable(key)` for what another key holds
   * @param more - further values; different kinds of values stand in a list
   * @throws {ArnwrightError} `catalog/condition-key`, `catalog/operator-of-key`, `policy/condition-value`,
   * `policy/condition-twice`, `policy/variable-key`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
   */
  where<
    const Key extends string,
    const Operator extends string,
    const Value extends OneOrMany<ValueOf<Operator>>,
    KeyChecked = CheckConditionKey<Action, Key>,
    OperatorChecked = CheckOperator<KeyLetter<Action, Key>, Key, Operator>,
    ValueChecked = CheckConditionValues<Operator, Key, Value>,
  >(
    key: Accept<Key, KeyChecked> | Unlisted,
    operator: Accept<Operator, OperatorChecked>,
    value: Accept<Value, ValueChecked>,
    ...more: readonly (Accept<Value, ValueChecked> | PolicyVariable)[]
  ): Next
  /**
   * The statement's ID.
   * @throws {ArnwrightError} `policy/sid-form`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  sid(id: string): Next
}
