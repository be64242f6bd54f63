import { eachStatement, type Rule } from '../rule.js'

export const missingAction: Rule = eachStatement(function* (statement) {
  if (!statement.has('Action') && !statement.has('NotAction'))
    yield {
      path: statement.path,
      message: 'the statement has no Action and no NotAction',
      fix: 'Say which actions it is about',
    }
})
