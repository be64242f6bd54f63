import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { endingStates, reachable } from '../flow.js'
import type { Rule } from '../rule.js'

export const loopWithoutExit = refusal(
  'states/loop-without-exit',
  '✗ no way leads from {found} to an end: expected a way out of each loop. Add a Choice that leaves the loop, or end it',
)

/** From every state there is a way to an end. */
export const loopWithoutExitRule: Rule = {
  refusal: loopWithoutExit,
  severity: 'warning',
  docs: docs.specTransitions,
  check: {
    workflow: (workflow, report) => {
      if (workflow.open) return
      const ending = endingStates(workflow)
      // that nothing ends at all is another rule's
      if (ending.size === 0) return
      const reached = reachable(workflow)
      const stuck = [...workflow.states.values()].filter(
        ({ name, transitions }) => reached.has(name) && !ending.has(name) && transitions.length > 0,
      )
      const first = stuck[0]
      if (first !== undefined)
        report(first.place, {
          found: stuck
            .slice(0, 5)
            .map(({ name }) => `'${name}'`)
            .join(', '),
        })
    },
  },
}
