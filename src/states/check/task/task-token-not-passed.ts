import { tokenMissing } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Value } from '../model.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

/** Whether a string in the input of a Task may contain the token: the whole context object may be passed, or the input. */
const passesToken = (state: Value): boolean => {
  const rest: unknown[] = [state['Parameters'], state['Arguments'], state['InputPath']]
  while (rest.length > 0) {
    const part = rest.pop()
    if (typeof part === 'string') {
      if (/\$\$(?:$|\.Task|\[)|\bcontext\b|\$\{/.test(part)) return true
    } else if (typeof part === 'object' && part !== null) rest.push(...Object.values(part))
  }
  return false
}

/** A Task that waits for its token passes it to somebody. */
export const taskTokenNotPassedRule: Rule = {
  refusal: tokenMissing,
  severity: 'warning',
  docs: docs.patterns,
  check: {
    definition: ({ workflows }, report) => {
      for (const { states } of workflows) {
        for (const { resource, value, place } of states.values()) {
          const waits = resource !== undefined && 'pattern' in resource && resource.pattern === 'waitForTaskToken'
          if (waits && !passesToken(value)) report(at(place, 'Resource'))
        }
      }
    },
  },
}
