import { isService, listResourceTypes } from '../../../catalog/lookups.js'
import { resourceTypesOf } from '../../../catalog/resources.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf } from '../texts.js'

export const invalidArnResource: Rule = eachStatement(function* (statement) {
  for (const { value, facts, path } of arnsOf(statement)) {
    if (facts.resource === '')
      yield { path, message: 'the ARN names no resource', fix: 'Write what follows the fifth colon' }
    else if (isService(facts.service) && !value.includes('${')) {
      const types = listResourceTypes(facts.service) ?? []
      if (types.length > 0 && resourceTypesOf(value).length === 0) {
        yield {
          path,
          message: `'${facts.resource}' has the form of no resource of ${facts.service}`,
          fix: `Its types are ${types
            .slice(0, 8)
            .map(({ name }) => name)
            .join(', ')}`,
        }
      }
    }
  }
})
