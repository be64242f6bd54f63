import { isService, listServices } from '../../../catalog/lookups.js'
import { nearestName } from '../nearest-name.js'
import { eachStatement, type Rule } from '../rule.js'
import { actionsOf, hasWildcard, prefixOf } from '../texts.js'

export const invalidServiceInAction: Rule = eachStatement(function* (statement) {
  for (const { value, path } of actionsOf(statement)) {
    const prefix = prefixOf(value)
    // IAM reads it as '*'
    if (value === '*:*') continue
    if (prefix === '' || prefix.includes('${') || isService(prefix)) continue
    if (hasWildcard(prefix))
      yield { path, message: `'${value}' has a wildcard in its service`, fix: 'Name the service' }
    else {
      const near = nearestName(prefix, listServices())
      yield {
        path,
        severity: 'warning',
        message: `AWS lists no service '${prefix}'`,
        fix: `Correct the prefix${near === undefined ? '' : ` (the nearest is '${near}')`}, unless the service is newer than this list`,
      }
    }
  }
})
