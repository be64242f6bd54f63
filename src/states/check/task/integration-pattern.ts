import { refusal } from '../../../core/refusal.js'
import type { Pattern } from '../../integration.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const all: readonly Pattern[] = ['requestResponse', 'sync', 'sync:2', 'waitForTaskToken']
const nameOf = (pattern: Pattern): string => (pattern === 'requestResponse' ? 'no ending' : `.${pattern}`)
const sdkPatterns = 'no ending, .waitForTaskToken'

export const integrationPattern = refusal(
  'states/integration-pattern',
  '✗ {name} does not support {found}: expected {patterns}. Correct the end of the Resource',
)

/** A service integration has the patterns that the service supports. */
export const integrationPatternRule: Rule = {
  refusal: integrationPattern,
  severity: 'error',
  docs: docs.integrations,
  check: {
    Task: ({ resource, place }, report, { integrations }) => {
      if (resource?.kind === 'sdk') {
        if (resource.pattern !== 'requestResponse' && resource.pattern !== 'waitForTaskToken') {
          report(at(place, 'Resource'), {
            found: `.${resource.ending}`,
            name: 'an AWS SDK integration',
            patterns: sdkPatterns,
          })
        }
        return
      }
      if (resource?.kind !== 'optimized') return
      const { service, action, pattern, ending } = resource
      const actions = integrations?.optimized(service)
      const patterns = actions !== undefined && Object.hasOwn(actions, action) ? actions[action] : undefined
      if (pattern !== undefined && (patterns === undefined || patterns.includes(pattern))) return
      const facts = { found: ending === '' ? 'no ending' : `.${ending}`, name: `${service}:${action}` }
      report(at(place, 'Resource'), { ...facts, patterns: (patterns ?? all).map(nameOf).join(', ') })
    },
  },
}
