import { eachStatement, type Rule } from '../rule.js'

export const invalidRoleReference: Rule = eachStatement(function* (statement) {
  for (const { kind, value, path } of [...statement.principals, ...statement.notPrincipals])
    if (kind === 'AWS' && /^AROA[A-Z0-9]+$/.test(value))
      yield {
        path,
        message: `'${value}' is the ID of a role: the role it meant may be gone`,
        fix: "Write the role's ARN",
      }
})
