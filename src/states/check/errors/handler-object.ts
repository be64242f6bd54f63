import { isObject } from '../../../core/json.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { wrongType } from '../fields/wrong-type.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** Each entry of Retry and Catch is an object. */
export const handlerObjectRule: Rule = {
  refusal: wrongType,
  severity: 'error',
  docs: docs.errors,
  check: {
    handlers: ({ handlers, place, field }, report) => {
      for (let index = 0; index < handlers.length; index++) {
        const handler = handlers[index]
        if (!isObject(handler) && !isUnknown(handler))
          report(at(place, index), { found: show(handler), field, type: 'a list of objects' })
      }
    },
  },
}
