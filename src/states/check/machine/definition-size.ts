import { refusal } from '../../../core/refusal.js'
import { maxBytes } from '../definition-bytes.js'
import { docs } from '../docs.js'
import { root } from '../place.js'
import type { Rule } from '../rule.js'

export const definitionSize = refusal(
  'states/definition-size',
  '✗ the definition has {found} bytes: expected at most 1,048,576 bytes as UTF-8. Move parts of it into machines of their own, started by states:startExecution',
)

/** A definition has at most 1 MB. */
export const definitionSizeRule: Rule = {
  refusal: definitionSize,
  severity: 'error',
  docs: docs.quotas,
  check: {
    definition: ({ bytes }, report) => {
      if (bytes > maxBytes) report(root, { found: String(bytes) })
    },
  },
}
