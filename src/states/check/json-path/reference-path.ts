import { refusal } from '../../../core/refusal.js'
import { isReferencePath } from '../../../expression/syntax/json-path.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const referencePath = refusal(
  'states/reference-path',
  "✗ '{found}' may name several nodes: expected a reference path: names and single indexes only. Name one node",
)

/** A Reference Path names one node: no wildcard, filter, slice, list or descent. */
export const referencePathRule: Rule = {
  refusal: referencePath,
  severity: 'error',
  docs: docs.specReferencePaths,
  check: {
    path: ({ text, path, rule, place }, report) => {
      if (rule === 'reference' && !isReferencePath(path)) report(place, { found: text })
    },
  },
}
