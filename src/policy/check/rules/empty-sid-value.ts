import { eachStatement, type Rule } from '../rule.js'

export const emptySidValue: Rule = eachStatement(function* (statement) {
  if (statement.value['Sid'] === '')
    yield { path: [...statement.path, 'Sid'], message: 'the Sid is empty', fix: 'Give the statement a name, or none' }
})
