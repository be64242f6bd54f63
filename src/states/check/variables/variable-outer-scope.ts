import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { shadowingIn } from '../variable-scopes.js'

export const variableOuterScope = refusal(
  'states/variable-outer-scope',
  "✗ '{found}' is a variable of a workflow around this one: expected a name that no workflow around this one assigns. Rename it, and put out what should leave the branch",
)

/** A branch or item processor reads the variables around it and cannot assign them. */
export const variableOuterScopeRule: Rule = {
  refusal: variableOuterScope,
  severity: 'error',
  docs: docs.variables,
  check: {
    definition: (definition, report) => {
      for (const { site, name } of shadowingIn(definition)) report(site, { found: name })
    },
  },
}
