import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { eachObject } from '../build-model.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const errorEquals = refusal(
  'states/error-equals',
  "✗ ErrorEquals is {found}: expected a list of at least one error name. Name the errors, or 'States.ALL'",
)

/** `ErrorEquals` is a list of at least one error name. */
export const errorEqualsRule: Rule = {
  refusal: errorEquals,
  severity: 'error',
  docs: docs.errors,
  check: {
    handlers: ({ handlers, place }, report) => {
      eachObject(handlers, place, ({ ErrorEquals: names }, handlerPlace) => {
        if (!Array.isArray(names)) return
        const wrong = names.find((name: unknown) => typeof name !== 'string' && !isUnknown(name))
        if (names.length === 0 || wrong !== undefined) {
          report(at(handlerPlace, 'ErrorEquals'), {
            found: names.length === 0 ? 'empty' : `a list with ${show(wrong)}`,
          })
        }
      })
    },
  },
}
