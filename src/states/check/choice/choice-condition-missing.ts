import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const choiceConditionMissing = refusal(
  'states/choice-condition-missing',
  '✗ this rule has no Condition: expected Condition: true, false or a JSONata expression. Add it',
)

/** A rule of JSONata has a Condition. */
export const choiceConditionMissingRule: Rule = {
  refusal: choiceConditionMissing,
  severity: 'error',
  docs: docs.choice,
  check: {
    choiceRule: ({ kind, language, value, place }, report) => {
      if (kind === 'ChoiceRule' && language === 'JSONata' && value['Condition'] === undefined) report(place)
    },
  },
}
