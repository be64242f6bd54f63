import { findConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'
import { variablePlaces } from '../variables.js'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-infotouse */
export const variableMultivalued: Rule = eachStatement(function* (statement) {
  for (const { path, variable } of variablePlaces(statement)) {
    const key = variable.inner.split(',')[0] ?? ''
    if (variable.closed && findConditionKey(key)?.multivalued === true)
      yield {
        path,
        message: `the policy variable '${key}' has several values and stands for none`,
        fix: 'Compare the key in a condition',
      }
  }
})
