import type { ConditionView } from './policy-view.js'

const alone = (condition: ConditionView): boolean => condition.texts.some(({ value }) => /^\*+$/.test(value))

/** Whether the operator compares with patterns. */
const takesPatterns = ({ base }: ConditionView): boolean =>
  base === 'StringLike' || base === 'StringNotLike' || base.startsWith('Arn')

/** Whether a condition holds for every value of its key: one of the patterns of a positive operator is `*`. */
export const alwaysMatches = (condition: ConditionView): boolean =>
  takesPatterns(condition) && !condition.negated && alone(condition)

/** Whether a condition holds for no value of its key: one of the patterns of a negated operator is `*`. */
export const neverMatches = (condition: ConditionView): boolean =>
  takesPatterns(condition) && condition.negated && alone(condition)

/**
 * What a condition asks that `Null` would say better: `present` if it holds exactly when the key is there, `absent` if it
 * holds exactly when the key is not.
 */
export const onlyAsksPresence = (condition: ConditionView): 'present' | 'absent' | undefined => {
  const { qualifier, ifExists } = condition
  // under ForAllValues an absent key holds, whatever the operator
  if (alwaysMatches(condition)) return ifExists || qualifier === 'ForAllValues' ? undefined : 'present'
  // under ForAnyValue an absent key does not hold, and no value differs from `*`
  return neverMatches(condition) && (ifExists || qualifier !== 'ForAnyValue') ? 'absent' : undefined
}

/** Whether a condition holds for every request: every value matches, and an absent key holds too. */
export const alwaysHolds = (condition: ConditionView): boolean =>
  alwaysMatches(condition) && (condition.ifExists || condition.qualifier === 'ForAllValues')
