import { isService } from '../../../catalog/lookups.js'
import { endpointKeyServices } from '../endpoint-key-services.js'
import { eachStatement, type Rule } from '../rule.js'
import { prefixOf } from '../texts.js'

/** Whatever the operator: if the key is absent, a test fails, and a negated or `…IfExists` test holds. */
export const useConditionKeyOnlyWithSupportedServices: Rule = eachStatement(function* (statement) {
  for (const { name, key, path } of statement.conditions) {
    const known = endpointKeyServices.get(name)
    if (known === undefined) continue
    const without = new Set(
      statement.actions.flatMap(({ value }) => {
        const prefix = prefixOf(value)
        if (prefix === '' || prefix === '*') return ['every service']
        // nothing is known about a service that is not listed
        if (isService(prefix) && !known.has(prefix)) return [prefix]
        return value.toLowerCase() === 'iam:passrole' ? [value] : []
      }),
    )
    if (statement.has('NotAction')) without.add('every other service')
    if (without.size === 0) continue
    yield {
      path,
      message: `'${key}' is not sent by all that the statement names: ${[...without].slice(0, 5).join(', ')}${without.size > 5 ? ', …' : ''}`,
      fix: 'Name the actions of services that send it in a statement of their own',
    }
  }
})
