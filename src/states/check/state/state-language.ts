import { stateLanguage } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { isInChildExecution, jsonPathIn } from '../languages.js'
import type { Rule } from '../rule.js'

/** A JSONPath machine may contain JSONata states; a JSONata machine contains no JSONPath states. */
export const stateLanguageRule: Rule = {
  refusal: stateLanguage,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    definition: ({ machine, workflows }, report) => {
      if (machine.language !== 'JSONata') return
      for (const workflow of workflows) {
        if (!isInChildExecution(workflow)) {
          for (const place of jsonPathIn(workflow)) report(place, { found: 'JSONPath', own: 'JSONata' })
        }
      }
    },
  },
}
