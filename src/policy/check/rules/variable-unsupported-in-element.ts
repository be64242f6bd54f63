import { findConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'
import { isOpenText, variablesIn } from '../texts.js'

export const variableUnsupportedInElement: Rule = eachStatement(function* (statement) {
  const named = [...statement.principals, ...statement.notPrincipals, ...statement.actions, ...statement.notActions]
  for (const { value, path } of named) {
    if (
      !isOpenText(value) &&
      variablesIn(value).some(({ inner }) => findConditionKey(inner.split(',')[0] ?? '') !== undefined)
    ) {
      yield {
        path,
        message: `'${value}' holds a policy variable, which IAM reads in resources and condition values only`,
        fix: 'Write the value out',
      }
    }
  }
})
