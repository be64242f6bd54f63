import { resourceContains } from '../../operations/containment.js'
import { redundantIn } from '../redundant.js'
import { eachStatement, type Rule } from '../rule.js'

export const redundantResource: Rule = eachStatement(function* (statement) {
  for (const places of [statement.resources, statement.notResources]) {
    for (const { place, by } of redundantIn(places, (text) => text)) {
      // a '*' seldom reaches over colons, so a pattern that covers the whole string need not cover the resources
      if (resourceContains(by.value, place.value))
        yield { path: place.path, message: `'${place.value}' is covered by '${by.value}'`, fix: 'Remove one of them' }
    }
  }
})
