import { rcpServices } from '../../../catalog/generated/rcp-services.js'
import { eachStatement, type Rule } from '../rule.js'
import { prefixOf } from '../texts.js'

const supported: ReadonlySet<string> = new Set(rcpServices)

export const rcpSyntaxErrorAction: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'rcp') return
  for (const { value, path } of statement.actions) {
    const prefix = prefixOf(value)
    if (value === '*' && statement.effect === 'Deny')
      yield {
        path,
        message: "a Deny in a resource control policy does not accept '*' as its action",
        fix: 'Name the services',
      }
    else if (prefix !== '' && !supported.has(prefix) && !prefix.includes('${'))
      yield { path, message: `resource control policies do not act on ${prefix}`, fix: 'Leave it out' }
  }
})
