import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

const isTrue = (condition: unknown): boolean =>
  condition === true || (typeof condition === 'string' && /^\{%\s*true\s*%\}$/.test(condition))

export const choiceNoDefault = refusal(
  'states/choice-no-default',
  '✗ data that fit no rule end this execution with States.NoChoiceMatched: expected Default. Add a Default, to a Fail state where nothing else is meant',
)

/** Without Default, an input that no rule matches fails the execution. */
export const choiceNoDefaultRule: Rule = {
  refusal: choiceNoDefault,
  severity: 'warning',
  docs: docs.choice,
  check: {
    Choice: ({ value, place, language }, report) => {
      if (value['Default'] !== undefined) return
      const choices = value['Choices']
      const always =
        language === 'JSONata' &&
        Array.isArray(choices) &&
        choices.some((rule) => isObject(rule) && isTrue(rule['Condition']))
      if (!always) report(place)
    },
  },
}
