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
  if (condition.qualifier !== undefined) return undefined
  if (alwaysMatches(condition)) return condition.ifExists ? undefined : 'present'
  return neverMatches(condition) ? 'absent' : undefined
}
