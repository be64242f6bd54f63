import type { ConditionView } from '../policy-view.js'
import { eachStatement, type Rule } from '../rule.js'

const empty = (look: (condition: ConditionView) => boolean, meaning: string): Rule =>
  eachStatement(function* (statement) {
    for (const condition of statement.conditions) {
      if (condition.isList && condition.values.length === 0 && look(condition))
        yield {
          path: condition.path,
          message: `'${condition.key}' is compared with an empty list: the condition ${meaning}`,
          fix: 'Write values, or remove the key',
        }
    }
  })

/** Four of AWS's checks are one judgement: what an empty list of values means under each form of operator. */
export const emptyArrayCondition = empty(
  ({ qualifier, ifExists }) => qualifier === undefined && !ifExists,
  'never holds',
)
export const emptyArrayConditionForallvalues = empty(
  ({ qualifier }) => qualifier === 'ForAllValues',
  'holds only where the key is absent',
)
export const emptyArrayConditionForanyvalue = empty(({ qualifier }) => qualifier === 'ForAnyValue', 'never holds')
export const emptyArrayConditionIfexists = empty(
  ({ qualifier, ifExists }) => qualifier === undefined && ifExists,
  'holds only where the key is absent',
)
