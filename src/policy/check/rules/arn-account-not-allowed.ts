import { isAccountId } from '../../../arn/parse-arn.js'
import { scopeOf } from '../../../arn/scopes.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf } from '../texts.js'

export const arnAccountNotAllowed: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    const scope = scopeOf(facts.service, facts.resource)
    if ((scope === 'none' || scope === 'region') && isAccountId(facts.account)) {
      yield {
        path,
        message: `ARNs of ${facts.service} have no account here, '${facts.account}' was given`,
        fix: 'Leave the fifth part empty',
      }
    }
  }
})
