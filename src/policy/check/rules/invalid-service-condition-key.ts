import { findConditionKey } from '../../../catalog/condition-keys.js'
import { decodeService } from '../../../catalog/decode-service.js'
import { isService } from '../../../catalog/lookups.js'
import { nearestName } from '../nearest-name.js'
import { eachStatement, type Rule } from '../rule.js'
import { prefixOf } from '../texts.js'

export const invalidServiceConditionKey: Rule = eachStatement(function* (statement) {
  for (const { key, name, path } of statement.conditions) {
    const prefix = prefixOf(name)
    if (!isService(prefix) || key.includes('${') || name.length === prefix.length + 1) continue
    // another rule reports a tag key without the name of a tag
    if (findConditionKey(name) === undefined && findConditionKey(`${name.replace(/\/$/, '')}/x`) === undefined) {
      const near = nearestName(
        key,
        [...(decodeService(prefix)?.conditionKeys.values() ?? [])].map((facts) => facts.key),
      )
      yield {
        path,
        message: `${prefix} has no condition key '${key}'`,
        ...(near !== undefined && { fix: `The nearest is ${near}` }),
      }
    }
  }
})
