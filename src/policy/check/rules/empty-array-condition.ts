import type { ConditionView } from '../policy-view.js'
import { eachStatement, type Rule } from '../rule.js'

/** No value of a request is in an empty list, and every value differs from all values in it. */
const meaning = ({ negated, qualifier, ifExists, family }: ConditionView): string => {
  if (negated && family !== undefined)
    return qualifier === 'ForAnyValue' && !ifExists ? 'asks only that the key is there' : 'always holds'
  return qualifier === 'ForAllValues' || ifExists ? 'holds only where the key is absent' : 'never holds'
}

const empty = (look: (condition: ConditionView) => boolean): Rule =>
  eachStatement(function* (statement) {
    for (const condition of statement.conditions) {
      if (condition.isList && condition.values.length === 0 && look(condition))
        yield {
          path: condition.path,
          message: `'${condition.key}' is compared with an empty list: the condition ${meaning(condition)}`,
          fix: 'Write values, or remove the key',
        }
    }
  })

/** Four of AWS's checks are one judgement: what an empty list of values means under each form of operator. */
export const emptyArrayCondition = empty(({ qualifier, ifExists }) => qualifier === undefined && !ifExists)
export const emptyArrayConditionForallvalues = empty(({ qualifier }) => qualifier === 'ForAllValues')
export const emptyArrayConditionForanyvalue = empty(({ qualifier }) => qualifier === 'ForAnyValue')
export const emptyArrayConditionIfexists = empty(({ qualifier, ifExists }) => qualifier === undefined && ifExists)
