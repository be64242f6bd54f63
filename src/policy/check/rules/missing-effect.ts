import { eachStatement, type Rule } from '../rule.js'

export const missingEffect: Rule = eachStatement(function* (statement) {
  if (!statement.has('Effect'))
    yield { path: statement.path, message: 'the statement has no Effect', fix: "Write 'Allow' or 'Deny'" }
})
