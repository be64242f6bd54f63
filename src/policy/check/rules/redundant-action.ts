import { redundantIn } from '../redundant.js'
import { eachStatement, type Rule } from '../rule.js'

export const redundantAction: Rule = eachStatement(function* (statement) {
  for (const places of [statement.actions, statement.notActions]) {
    for (const { place, by } of redundantIn(places, (text) => text.toLowerCase()))
      yield { path: place.path, message: `'${place.value}' is covered by '${by.value}'`, fix: 'Remove one of them' }
  }
})
