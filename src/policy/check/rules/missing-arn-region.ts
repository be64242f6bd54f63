import { scopeOf } from '../../../arn/scopes.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf } from '../texts.js'

export const missingArnRegion: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    const scope = scopeOf(facts.service, facts.resource)
    if (facts.region === '' && (scope === 'regionAndAccount' || scope === 'region') && facts.resource !== '*') {
      yield { path, message: `this ARN of ${facts.service} has no Region`, fix: "Write a Region, or '*' for every one" }
    }
  }
})
