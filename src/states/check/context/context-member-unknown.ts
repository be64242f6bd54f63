import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { nearest } from '../nearest.js'
import type { Rule } from '../rule.js'

const members = ['Execution', 'State', 'StateMachine', 'Task', 'Map']

export const contextMemberUnknown = refusal(
  'states/context-member-unknown',
  "✗ '{found}' is not in the context object: expected Execution, State, StateMachine, Task or Map{near}. Correct the name",
)

/** The context object has five members. */
export const contextMemberUnknownRule: Rule = {
  refusal: contextMemberUnknown,
  severity: 'warning',
  docs: docs.context,
  check: {
    path: ({ path, text, place }, report) => {
      const first = path.steps[0]
      if (path.root === 'context' && first?.kind === 'name' && !members.includes(first.name)) {
        report(place, { found: text, near: nearest(first.name, members) })
      }
    },
    jsonata: ({ read, place }, report) => {
      for (const { path } of read.states) {
        const [member, name] = path
        if (member === 'context' && name !== undefined && !members.includes(name)) {
          report(place, { found: `$states.context.${name}`, near: nearest(name, members) })
        }
      }
    },
  },
}
