import { eachStatement, type Rule } from '../rule.js'

export const duplicateKeysWithDifferentCase: Rule = eachStatement(function* (statement) {
  const seen = new Map<string, string>()
  for (const { operator, name, key, path } of statement.conditions) {
    const first = seen.get(`${operator} ${name}`)
    if (first === undefined) seen.set(`${operator} ${name}`, key)
    else
      yield {
        path,
        message: `'${key}' and '${first}' are the same condition key: case does not count`,
        fix: 'Put all values under one spelling',
      }
  }
})
