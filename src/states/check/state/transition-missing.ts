import { noTransition } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

/** A Task, Pass, Wait, Parallel or Map says where it goes, or that it ends. `End: false` says neither. */
export const transitionMissingRule: Rule = {
  refusal: noTransition,
  severity: 'error',
  docs: docs.specTransitions,
  check: {
    state: ({ value, type, place }, report) => {
      if (type === undefined || type === 'Choice' || type === 'Succeed' || type === 'Fail') return
      const end = value['End']
      if (value['Next'] === undefined && (end === undefined || end === false)) report(place)
    },
  },
}
