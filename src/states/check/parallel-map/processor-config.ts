import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const processorConfig = refusal(
  'states/processor-config',
  '✗ ExecutionType is {found} in a Map of mode {mode}: expected STANDARD or EXPRESS where the mode is DISTRIBUTED, and nothing where it is INLINE. Correct the mode or the type',
)

/** A distributed Map says what type its child executions have; an inline one does not. */
export const processorConfigRule: Rule = {
  refusal: processorConfig,
  severity: 'error',
  docs: docs.distributedMap,
  check: {
    fields: ({ kind, value, place }, report) => {
      if (kind !== 'ProcessorConfig') return
      const { Mode: mode = 'INLINE', ExecutionType: type } = value
      if (mode === 'DISTRIBUTED' && type === undefined) report(place, { found: 'missing', mode })
      if (mode === 'INLINE' && type !== undefined) report(at(place, 'ExecutionType'), { found: show(type), mode })
    },
  },
}
