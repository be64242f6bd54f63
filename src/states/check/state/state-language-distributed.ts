import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { isInChildExecution, jsonPathIn } from '../languages.js'
import type { Rule } from '../rule.js'

export const stateLanguageDistributed = refusal(
  'states/state-language-distributed',
  '✗ a state of a JSONata machine is written in JSONPath, in a distributed Map: expected JSONata in all of the machine. Write the state in JSONata',
)

/**
 * AWS does not document whether the items of a distributed Map, which run in child executions, may use JSONPath in a JSONata
 * machine.
 */
export const stateLanguageDistributedRule: Rule = {
  refusal: stateLanguageDistributed,
  severity: 'warning',
  docs: docs.jsonata,
  check: {
    definition: ({ machine, workflows }, report) => {
      if (machine.language !== 'JSONata') return
      for (const workflow of workflows) {
        if (isInChildExecution(workflow)) for (const place of jsonPathIn(workflow)) report(place)
      }
    },
  },
}
