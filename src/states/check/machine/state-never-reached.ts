import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { ledTo, reachable } from '../flow.js'
import type { Rule } from '../rule.js'

export const stateNeverReached = refusal(
  'states/state-never-reached',
  "✗ '{found}' is never reached: only states lead to it that are never reached themselves: expected a way from StartAt to each state. Name one of them in a transition, or remove them",
)

/** A state that is led to only by states which are never reached themselves. */
export const stateNeverReachedRule: Rule = {
  refusal: stateNeverReached,
  severity: 'warning',
  docs: docs.specTransitions,
  check: {
    workflow: (workflow, report) => {
      if (workflow.open) return
      const reached = reachable(workflow)
      // without a start nothing is reached, and another rule reports that
      if (!reached.includes(1)) return
      const led = ledTo(workflow.states)
      for (const { name, index, place } of workflow.states.values()) {
        if (reached[index] === 0 && led[index] === 1) report(place, { found: name })
      }
    },
  },
}
