import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const templateKeyConflict = refusal(
  'states/template-key-conflict',
  "✗ '{found}' and '{plain}' give the same field: expected each field once, with .$ or without. Remove one of the two",
)

/** No two fields of a payload template are the same once `.$` is taken off. */
export const templateKeyConflictRule: Rule = {
  refusal: templateKeyConflict,
  severity: 'error',
  docs: docs.specPayload,
  check: {
    templateObject: ({ value, place }, report) => {
      for (const key of Object.keys(value)) {
        const plain = key.slice(0, -2)
        if (key.endsWith('.$') && Object.hasOwn(value, plain)) report(at(place, key), { found: key, plain })
      }
    },
  },
}
