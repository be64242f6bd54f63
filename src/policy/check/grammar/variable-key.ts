import { findConditionKey } from '../../../catalog/condition-keys.js'
import { isService } from '../../../catalog/lookups.js'
import { eachStatement, type Rule } from '../rule.js'
import { prefixOf } from '../texts.js'
import { variablePlaces } from '../variables.js'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-infotouse */
export const variableKey: Rule = eachStatement(function* (statement) {
  for (const { path, variable } of variablePlaces(statement)) {
    const key = variable.inner.split(',')[0] ?? ''
    // a variable whose prefix is not a service's belongs to another tool or to an identity provider
    const judged = variable.closed && !/::|\s/.test(key) && (prefixOf(key) === 'aws' || isService(prefixOf(key)))
    if (judged && findConditionKey(key) === undefined)
      yield {
        path,
        message: `the policy variable '${key}' is no condition key that is listed, and stands for nothing`,
        fix: 'Correct the key, unless it is newer than this list',
      }
  }
})
