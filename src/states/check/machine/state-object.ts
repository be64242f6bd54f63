import { isObject } from '../../../core/json.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { wrongType } from '../fields/wrong-type.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** Each field of `States` is a state. */
export const stateObjectRule: Rule = {
  refusal: wrongType,
  severity: 'error',
  docs: docs.specTop,
  check: {
    workflow: ({ value, names, states: nodes, place }, report) => {
      const states = value['States']
      // usually all of them are states, and there is nothing to report
      if (nodes.size === names.length || !isObject(states) || isUnknown(states)) return
      for (const name of names) {
        const state = states[name]
        if (!isObject(state) && !isUnknown(state))
          report(at(at(place, 'States'), name), { found: show(state), field: name, type: 'an object' })
      }
    },
  },
}
