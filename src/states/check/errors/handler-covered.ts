import { refusal } from '../../../core/refusal.js'
import { eachObject } from '../build-model.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const handlerCovered = refusal(
  'states/handler-covered',
  '✗ the entries of {found} before this one have all of its errors: expected each error in one entry: the first that matches is used. Join the entries, or remove this one',
)

/** An entry is never used if all of its errors are in an earlier entry. */
export const handlerCoveredRule: Rule = {
  refusal: handlerCovered,
  severity: 'warning',
  docs: docs.errors,
  check: {
    handlers: ({ handlers, place, field }, report) => {
      const seen = new Set<unknown>()
      eachObject(handlers, place, ({ ErrorEquals: names }, handlerPlace) => {
        if (!Array.isArray(names) || names.length === 0) return
        if (names.every((name) => seen.has(name))) report(at(handlerPlace, 'ErrorEquals'), { found: field })
        for (const name of names) seen.add(name)
      })
    },
  },
}
