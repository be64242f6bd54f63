import { isObject } from '../../../core/json.js'
import { expressPattern } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

/** An Express workflow waits for no jobs and no tokens, and has neither activities nor distributed Maps. */
export const expressUnsupportedRule: Rule = {
  refusal: expressPattern,
  severity: 'error',
  docs: docs.types,
  check: {
    state: ({ resource, value, type, workflow, place }, report) => {
      if (!workflow.express) return
      if (resource?.kind === 'activity') report(at(place, 'Resource'), { found: 'activities' })
      if (resource !== undefined && 'pattern' in resource && resource.pattern !== undefined) {
        if (resource.pattern !== 'requestResponse') report(at(place, 'Resource'), { found: `.${resource.pattern}` })
      }
      if (type !== 'Map') return
      const processor = value['ItemProcessor']
      const config = isObject(processor) ? processor['ProcessorConfig'] : undefined
      if (isObject(config) && config['Mode'] === 'DISTRIBUTED') report(place, { found: 'a distributed Map' })
    },
  },
}
