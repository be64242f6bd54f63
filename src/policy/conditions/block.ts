import { conditionKeyForm, conditionTwice } from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import type { ConditionBlock, ConditionValues } from '../document.js'
import { isConditionKey } from './keys.js'
import { readValues } from './values.js'

/** A condition block with one more condition, which is checked. */
export const withCondition = (
  block: ConditionBlock | undefined,
  key: string,
  operator: string,
  values: unknown,
): ConditionBlock => {
  if (!isConditionKey(asString(key, 'key'))) refuse(conditionKeyForm, 'key', key)
  return addCondition(block, key, operator, readValues(asString(operator, 'operator'), values))
}

/** Like {@link withCondition}, for values that were checked already. */
export const addCondition = (
  block: ConditionBlock | undefined,
  key: string,
  operator: string,
  values: ConditionValues,
): ConditionBlock => {
  // most statements have only one condition, and spreading an empty block takes longer than all the checks
  if (block === undefined) return Object.freeze({ [operator]: Object.freeze({ [key]: values }) })
  const keys = block[operator]
  if (keys !== undefined) {
    const wanted = key.toLowerCase()
    // condition keys are not case-sensitive
    if (Object.keys(keys).some((present) => present.toLowerCase() === wanted)) {
      refuse(conditionTwice, 'key', key, { operator })
    }
  }
  return Object.freeze({ ...block, [operator]: Object.freeze({ ...keys, [key]: values }) })
}
