import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { parseIntrinsic } from '../../../expression/syntax/intrinsic.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

const looksComputed = (text: string): boolean =>
  text.startsWith('$.') || text.startsWith('$$.') || (text.startsWith('States.') && !('fault' in parseIntrinsic(text)))

export const variablePlainPath = refusal(
  'states/variable-plain-path',
  "✗ '{found}' is plain text, since the name '{name}' does not end in .$: expected a name ending in .$ for a value that is computed. Write \"{name}.$\", or leave it where the text is meant",
)

/** In JSONPath a computed value needs `.$` at the end of the name. */
export const variablePlainPathRule: Rule = {
  refusal: variablePlainPath,
  severity: 'warning',
  docs: docs.variables,
  check: {
    assign: ({ key, owner, place }, report) => {
      if (owner.language !== 'JSONPath' || key.endsWith('.$')) return
      const values = owner.value['Assign']
      const value = isObject(values) ? values[key] : undefined
      if (typeof value === 'string' && looksComputed(value)) report(place, { found: value, name: key })
    },
  },
}
