import { eachStatement, type Rule } from '../rule.js'
import { arnsOf, hasWildcard } from '../texts.js'

export const wildcardInServiceName: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement))
    if (hasWildcard(facts.service))
      yield { path, message: `the service '${facts.service}' has a wildcard`, fix: 'Name the service' }
})
