import { isObject } from '../../../core/json.js'
import { eachStatement, type Rule } from '../rule.js'

const kinds = new Set(['AWS', 'CanonicalUser', 'Federated', 'Service'])

export const invalidPrincipalKey: Rule = eachStatement(function* (statement) {
  for (const element of ['Principal', 'NotPrincipal']) {
    const value = statement.value[element]
    for (const kind of isObject(value) ? Object.keys(value) : []) {
      if (!kinds.has(kind))
        yield {
          path: [...statement.path, element, kind],
          message: `'${kind}' is not a kind of principal`,
          fix: `Write one of ${[...kinds].join(', ')}`,
        }
    }
  }
})
