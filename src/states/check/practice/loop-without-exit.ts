import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { endingStates, reachable } from '../flow.js'
import type { StateNode } from '../model.js'
import type { Rule } from '../rule.js'

export const loopWithoutExit = refusal(
  'states/loop-without-exit',
  '✗ no way leads from {found} to an end: expected a way out of each loop. Add a Choice that leaves the loop, or end it',
)

/** Every state has some way to an end. */
export const loopWithoutExitRule: Rule = {
  refusal: loopWithoutExit,
  severity: 'warning',
  docs: docs.specTransitions,
  check: {
    workflow: (workflow, report) => {
      if (workflow.open) return
      const ending = endingStates(workflow)
      // another rule reports that nothing ends at all
      if (!ending.includes(1)) return
      const reached = reachable(workflow)
      const stuck: StateNode[] = []
      for (const state of workflow.states.values()) {
        const { index, transitions } = state
        if (reached[index] === 1 && ending[index] === 0 && transitions.length > 0) stuck.push(state)
      }
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
