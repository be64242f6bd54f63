import type { ConditionView } from './policy-view.js'

const alone = (condition: ConditionView): boolean => condition.texts.some(({ value }) => /^\*+$/.test(value))

/** Operators that compare with patterns. */
const takesPatterns = ({ base }: ConditionView): boolean =>
  base === 'StringLike' || base === 'StringNotLike' || base.startsWith('Arn')

/** Whether a key under its operator holds for every value: a `*` among the patterns of a positive operator. */
export const alwaysMatches = (condition: ConditionView): boolean =>
  takesPatterns(condition) && !condition.negated && alone(condition)

/** Whether a key under its operator holds for no value: a `*` among the patterns of a negated operator. */
export const neverMatches = (condition: ConditionView): boolean =>
  takesPatterns(condition) && condition.negated && alone(condition)

/**
 * What a condition asks that `Null` says better: `present` where it holds exactly when the key is there, `absent`
 * where it holds exactly when it is not.
 */
export const onlyAsksPresence = (condition: ConditionView): 'present' | 'absent' | undefined => {
  const { qualifier, ifExists } = condition
  // under ForAllValues a key that is absent holds, whatever the operator is
  if (alwaysMatches(condition)) return ifExists || qualifier === 'ForAllValues' ? undefined : 'present'
  // under ForAnyValue it does not, and no value that is there differs from `*`
  return neverMatches(condition) && (ifExists || qualifier !== 'ForAnyValue') ? 'absent' : undefined
}

/** Whether a condition holds for every request: each value that is there fits, and an absent key holds too. */
export const alwaysHolds = (condition: ConditionView): boolean =>
  alwaysMatches(condition) && (condition.ifExists || condition.qualifier === 'ForAllValues')
