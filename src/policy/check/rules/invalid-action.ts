import { expandAction, findAction, isService, listActions } from '../../../catalog/lookups.js'
import { noAction } from '../grammar/no-action.js'
import { nearestName } from '../nearest-name.js'
import { eachStatement, type Rule } from '../rule.js'
import { actionsOf, hasWildcard, isOpenText, prefixOf } from '../texts.js'

const unknownAction: Rule = eachStatement(function* (statement) {
  for (const { value, path } of actionsOf(statement)) {
    if (!/^[^:]+:[^:]+$/.test(value) || isOpenText(value) || value.includes('${')) continue
    const prefix = prefixOf(value)
    if (
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

export const invalidAction: Rule = function* (policy) {
  yield* noAction(policy)
  yield* unknownAction(policy)
}
