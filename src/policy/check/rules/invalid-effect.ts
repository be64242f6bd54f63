import { eachStatement, type Rule } from '../rule.js'

export const invalidEffect: Rule = eachStatement(function* (statement) {
  const effect = statement.value['Effect']
  if (statement.has('Effect') && typeof effect === 'string' && statement.effect === undefined) {
    yield {
      path: [...statement.path, 'Effect'],
      message: `'${effect}' is not an effect`,
      fix: "Write 'Allow' or 'Deny', with this case",
    }
  }
})
