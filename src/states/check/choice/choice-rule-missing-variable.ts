import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { operators } from '../fields.js'
import type { Rule } from '../rule.js'

export const choiceRuleMissingVariable = refusal(
  'states/choice-rule-missing-variable',
  "✗ {found} has no Variable to compare: expected Variable with a path, as in '$.total'. Add the path; compute what is to be compared in a state before",
)

/** A comparison has a Variable: the path of what it compares. */
export const choiceRuleMissingVariableRule: Rule = {
  refusal: choiceRuleMissingVariable,
  severity: 'error',
  docs: docs.choice,
  check: {
    choiceRule: ({ language, value, place }, report) => {
      if (language !== 'JSONPath' || value['Variable'] !== undefined) return
      const operator = Object.keys(value).find((key) => Object.hasOwn(operators, key))
      if (operator !== undefined) report(place, { found: operator })
    },
    pathText: ({ field, text, read, place, owner }, report) => {
      if (field === 'Variable' && 'name' in read) report(place, { found: `${owner.kind} with ${text}` })
    },
  },
}
