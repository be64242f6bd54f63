import { eachStatement, type Rule } from '../rule.js'

export const nullWithIfExists: Rule = eachStatement(function* (statement) {
  for (const { base, ifExists, path } of statement.conditions) {
    if (base === 'Null' && ifExists)
      yield { path, message: 'Null asks whether a key exists and takes no IfExists', fix: "Write 'Null'" }
  }
})
