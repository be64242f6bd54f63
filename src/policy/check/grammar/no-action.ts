import { eachStatement, type Rule } from '../rule.js'
import { actionsOf, isOpenText, prefixOf } from '../texts.js'

/**
 * Strings that do not have the form of an action, whatever services there are.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export const noAction: Rule = eachStatement(function* (statement) {
  for (const { value, path } of actionsOf(statement)) {
    if (value === '*' || isOpenText(value) || value.includes('${')) continue
    const parts = value.split(':')
    if (parts.length !== 2 || prefixOf(value) === '' || parts[1] === '') {
      yield {
        path,
        message: `'${value}' is not an action`,
        fix: "Write a service's prefix, a colon and a name, or '*' alone",
      }
    }
  }
})
