import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const evaluated = ['Arguments', 'Output', 'Assign', 'ItemSelector', 'BatchInput', 'Credentials'] as const

export const jsonataTemplateKey = refusal(
  'states/jsonata-template-key',
  "✗ the ending of '{found}' means nothing in JSONata: expected a field whose value is an expression between {% and %}. Take .$ off the name and write the value as JSONata",
)

/** In JSONata a field ending in `.$` is a field like any other. */
export const jsonataTemplateKeyRule: Rule = {
  refusal: jsonataTemplateKey,
  severity: 'warning',
  docs: docs.jsonata,
  check: {
    fields: ({ language, value, place }, report) => {
      if (language !== 'JSONata') return
      for (const field of evaluated) {
        if (!isObject(value[field])) continue
        for (const key of Object.keys(value[field])) {
          if (key.endsWith('.$') && !isUnknown(key)) report(at(at(place, field), key), { found: key })
        }
      }
    },
  },
}
