import { isObject } from '../../../core/json.js'
import { conditionOperators } from '../../conditions/operators.js'
import { readOperator } from '../operator-view.js'
import { eachStatement, type Rule } from '../rule.js'

/** The operators by their names in lowercase: in a policy they are case-sensitive. */
const operators: ReadonlyMap<string, string> = new Map(
  Object.values(conditionOperators)
    .flat()
    .map((operator) => [operator.toLowerCase(), operator]),
)

export const invalidConditionOperator: Rule = eachStatement(function* (statement) {
  if (!isObject(statement.value['Condition'])) return
  for (const operator of Object.keys(statement.value['Condition'])) {
    const { family, base, ifExists } = readOperator(operator)
    if (family !== undefined) continue
    const suffix = ifExists ? `${base}IfExists` : base
    const known = operators.get(base.toLowerCase())
    yield {
      path: [...statement.path, 'Condition', operator],
      message: `'${operator}' is not a condition operator`,
      fix:
        known !== undefined
          ? `Write '${operator.slice(0, -suffix.length)}${known}${ifExists ? 'IfExists' : ''}'`
          : ifExists
            ? `'${base}' is none`
            : "Write one such as 'StringEquals'",
    }
  }
})
