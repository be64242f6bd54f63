import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { operators } from '../fields.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const choiceRuleOperator = refusal(
  'states/choice-rule-operator',
  '✗ a rule has exactly one test, and this one has {found}: expected And, Or or Not, or Variable with one comparison operator. Join several tests with And',
)

/** A rule of JSONPath is one of And, Or and Not, or a Variable with one operator. */
export const choiceRuleOperatorRule: Rule = {
  refusal: choiceRuleOperator,
  severity: 'error',
  docs: docs.choice,
  check: {
    choiceRule: ({ language, value, place }, report) => {
      if (language !== 'JSONPath' || value['Condition'] !== undefined) return
      const keys = Object.keys(value)
      // a name that a deployment tool fills in may be the operator
      if (keys.some(isUnknown)) return
      const found = keys.filter(
        (key) => key === 'And' || key === 'Or' || key === 'Not' || Object.hasOwn(operators, key),
      )
      const mixed = found.length === 1 && value['Variable'] !== undefined && !Object.hasOwn(operators, found[0] ?? '')
      if (found.length !== 1 || mixed)
        report(place, { found: mixed ? `Variable, ${found[0]}` : found.join(', ') || 'none' })
    },
  },
}
