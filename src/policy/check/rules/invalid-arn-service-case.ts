import { eachStatement, type Rule } from '../rule.js'
import { arnsOf } from '../texts.js'

export const invalidArnServiceCase: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    if (facts.service !== facts.service.toLowerCase() && !facts.service.includes('${')) {
      yield {
        path,
        message: `the service '${facts.service}' has upper-case letters`,
        fix: `Write '${facts.service.toLowerCase()}'`,
      }
    }
  }
})
