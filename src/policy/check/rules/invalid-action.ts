import { expandAction, findAction, isService, listActions } from '../../../catalog/lookups.js'
import { nearestName } from '../nearest-name.js'
import { eachStatement, type Rule } from '../rule.js'
import { actionsOf, hasWildcard, isOpenText, prefixOf } from '../texts.js'

export const invalidAction: Rule = eachStatement(function* (statement) {
  for (const { value, path } of actionsOf(statement)) {
    if (value === '*' || isOpenText(value) || value.includes('${')) continue
    const parts = value.split(':')
    const prefix = prefixOf(value)
    if (parts.length !== 2 || prefix === '' || parts[1] === '') {
      yield {
        path,
        message: `'${value}' is not an action`,
        fix: "Write a service's prefix, a colon and a name, or '*' alone",
      }
    } else if (
      isService(prefix) &&
      (hasWildcard(value) ? expandAction(value).length === 0 : findAction(value) === undefined)
    ) {
      const near = nearestName(value, listActions(prefix) ?? [])
      yield {
        path,
        message: `${prefix} has no action ${hasWildcard(value) ? 'that matches ' : ''}'${value}'`,
        ...(near !== undefined && { fix: `The nearest is ${near}` }),
      }
    }
  }
})
