import { globContains } from '../../../arn/glob-contains.js'
import { splitArn } from '../../../arn/parse-arn.js'
import { redundantIn } from '../redundant.js'
import { eachStatement, type Rule } from '../rule.js'

export const redundantResource: Rule = eachStatement(function* (statement) {
  for (const places of [statement.resources, statement.notResources]) {
    for (const { place, by } of redundantIn(places, (text) => text)) {
      // of two ARNs each part is matched on its own
      const [outer, inner] = [splitArn(by.value), splitArn(place.value)]
      const inParts =
        outer === undefined ||
        inner === undefined ||
        (['partition', 'service', 'region', 'account', 'resource'] as const).every(
          (part) => globContains(outer[part], inner[part]) === 'yes',
        )
      if (inParts)
        yield { path: place.path, message: `'${place.value}' is covered by '${by.value}'`, fix: 'Remove one of them' }
    }
  }
})
