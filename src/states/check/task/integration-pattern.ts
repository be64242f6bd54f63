import { patternUnsupported } from '../../../core/refusals.js'
import type { Pattern } from '../../integration.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

const all: readonly Pattern[] = ['requestResponse', 'sync', 'sync:2', 'waitForTaskToken']
const nameOf = (pattern: Pattern): string => (pattern === 'requestResponse' ? 'no ending' : `.${pattern}`)
const sdkPatterns = 'no ending, .waitForTaskToken'

/** A service integration uses a pattern that it supports. */
export const integrationPatternRule: Rule = {
  refusal: patternUnsupported,
  severity: 'error',
  docs: docs.integrations,
  check: {
    Task: ({ resource, place }, report, { integrations }) => {
      if (resource?.kind === 'sdk') {
        if (resource.pattern !== 'requestResponse' && resource.pattern !== 'waitForTaskToken') {
          report(at(place, 'Resource'), {
            found: `.${resource.ending}`,
            action: `aws-sdk:${resource.service}:${resource.action}`,
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
      const facts = { found: ending === '' ? 'no ending' : `.${ending}`, action: `${service}:${action}` }
      report(at(place, 'Resource'), { ...facts, patterns: (patterns ?? all).map(nameOf).join(', ') })
    },
  },
}
