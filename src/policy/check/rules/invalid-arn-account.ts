import { eachStatement, type Rule } from '../rule.js'
import { arnsOf, isAccountText } from '../texts.js'

export const invalidArnAccount: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    if (!isAccountText(facts.account))
      yield { path, message: `'${facts.account}' is not an account ID`, fix: 'Write 12 digits' }
  }
})
