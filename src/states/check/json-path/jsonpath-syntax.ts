import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

const shapes = {
  path: "a path such as '$.order.id' or '$$.Execution.Id'",
  reference: "a reference path such as '$.order.id', which names one node",
  'path-or-intrinsic': 'a path, or an intrinsic function that gives a text',
} as const

export const jsonpathSyntax = refusal(
  'states/jsonpath-syntax',
  "✗ '{found}' is not a JSONPath: {why}: expected {shape}. Correct the path",
)

/** A field that takes a path contains a well-formed one. */
export const jsonpathSyntaxRule: Rule = {
  refusal: jsonpathSyntax,
  severity: 'error',
  docs: docs.paths,
  check: {
    pathText: ({ text, rule, read, place }, report) => {
      if (rule === 'template') return
      const intrinsics = rule === 'path-or-intrinsic'
      if ('fault' in read)
        report(place, { found: text, why: `${read.fault} (character ${read.at + 1})`, shape: shapes[rule] })
      else if ('name' in read && !intrinsics) {
        report(place, { found: text, why: 'no intrinsic function can stand here', shape: shapes[rule] })
      }
    },
  },
}
