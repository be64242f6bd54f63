import { refusal } from '../../../core/refusal.js'
import { eachObject } from '../build-model.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const statesAllPosition = refusal(
  'states/states-all-position',
  '✗ States.ALL is not alone, or not in the last entry of {found}: expected States.ALL as the only name of the last entry. Move it into an entry of its own at the end',
)

/** `States.ALL` stands alone, in the last Retrier or Catcher. */
export const statesAllPositionRule: Rule = {
  refusal: statesAllPosition,
  severity: 'error',
  docs: docs.errors,
  check: {
    handlers: ({ handlers, place, field }, report) => {
      eachObject(handlers, place, ({ ErrorEquals: names }, handlerPlace) => {
        if (!Array.isArray(names) || !names.includes('States.ALL')) return
        const last = handlerPlace.key === handlers.length - 1
        if (names.length > 1 || !last) report(at(handlerPlace, 'ErrorEquals'), { found: field })
      })
    },
  },
}
