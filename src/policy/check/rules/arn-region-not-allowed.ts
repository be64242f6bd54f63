import { scopeOf } from '../../../arn/scopes.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf } from '../texts.js'

export const arnRegionNotAllowed: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    const scope = scopeOf(facts.service, facts.resource)
    if ((scope === 'none' || scope === 'account') && /^[a-z]+-[a-z-]+-\d$/.test(facts.region)) {
      yield {
        path,
        message: `ARNs of ${facts.service} have no Region here, '${facts.region}' was given`,
        fix: 'Leave the fourth part empty',
      }
    }
  }
})
