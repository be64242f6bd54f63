import { outerVariable } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { shadowingIn } from '../variable-scopes.js'

/** A branch or item processor can read the variables around it, but not assign them. */
export const variableOuterScopeRule: Rule = {
  refusal: outerVariable,
  severity: 'error',
  docs: docs.variables,
  check: {
    definition: (definition, report) => {
      for (const { site, name } of shadowingIn(definition)) report(site, { found: name })
    },
  },
}
