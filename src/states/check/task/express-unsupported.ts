import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const expressUnsupported = refusal(
  'states/express-unsupported',
  '✗ an Express workflow does not support {found}: expected request-response calls and inline Maps. Use a Standard workflow, or a pattern that Express has',
)

/** An Express workflow runs no job, waits for no token, and has neither activities nor distributed Maps. */
export const expressUnsupportedRule: Rule = {
  refusal: expressUnsupported,
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
