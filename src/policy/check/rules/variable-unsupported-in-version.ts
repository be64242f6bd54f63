import { findConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'
import { variablePlaces } from '../variables.js'

export const variableUnsupportedInVersion: Rule = eachStatement(function* (statement, policy) {
  if (policy.version === '2012-10-17') return
  for (const { path, variable } of variablePlaces(statement)) {
    if (variable.closed && findConditionKey(variable.inner.split(',')[0] ?? '') !== undefined) {
      yield {
        path,
        message: `in this version '\${${variable.inner}}' is plain text`,
        fix: "Write Version '2012-10-17'",
      }
    }
  }
})
