import { scopeOf } from '../../../arn/scopes.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf } from '../texts.js'

export const missingArnAccount: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    const scope = scopeOf(facts.service, facts.resource)
    if (facts.account === '' && (scope === 'regionAndAccount' || scope === 'account') && facts.resource !== '*') {
      yield {
        path,
        message: `this ARN of ${facts.service} has no account`,
        fix: "Write 12 digits, or '*' for every account",
      }
    }
  }
})
