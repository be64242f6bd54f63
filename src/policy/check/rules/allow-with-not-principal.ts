import { eachStatement, type Rule } from '../rule.js'

export const allowWithNotPrincipal: Rule = eachStatement(function* (statement) {
  if (statement.effect === 'Allow' && statement.has('NotPrincipal'))
    yield {
      path: [...statement.path, 'NotPrincipal'],
      message: 'Allow with NotPrincipal lets in everyone else, even anonymous callers',
      fix: 'Name who is allowed in Principal',
    }
})
