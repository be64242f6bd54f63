import { eachStatement, type Rule } from '../rule.js'

export const invalidUserReference: Rule = eachStatement(function* (statement) {
  for (const { kind, value, path } of [...statement.principals, ...statement.notPrincipals])
    if (kind === 'AWS' && /^AIDA[A-Z0-9]+$/.test(value))
      yield {
        path,
        message: `'${value}' is the ID of a user: the user it meant may be gone`,
        fix: "Write the user's ARN",
      }
})
