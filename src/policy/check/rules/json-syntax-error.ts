import type { Rule } from '../rule.js'

export const jsonSyntaxError: Rule = function* (policy) {
  if (policy.syntaxError !== undefined) yield { path: [], message: `the document is not JSON: ${policy.syntaxError}` }
}
