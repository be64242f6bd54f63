import { isObject } from '../../../core/json.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { wrongType } from '../fields/wrong-type.js'
import { at, type Place } from '../place.js'
import type { Report, Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const reportOthers = (list: readonly unknown[], place: Place, report: Report): void => {
  for (let index = 0; index < list.length; index++) {
    const rule = list[index]
    if (isObject(rule) || isUnknown(rule)) continue
    report(at(place, index), { found: show(rule), field: String(place.key), type: 'a list of rules' })
  }
}

/** Each rule of a Choice is an object. */
export const choiceRuleObjectRule: Rule = {
  refusal: wrongType,
  severity: 'error',
  docs: docs.choice,
  check: {
    Choice: ({ value, place }, report) => {
      const choices = value['Choices']
      if (Array.isArray(choices)) reportOthers(choices, at(place, 'Choices'), report)
    },
    choiceRule: ({ value, place }, report) => {
      for (const key of ['And', 'Or']) {
        const rules = value[key]
        if (Array.isArray(rules)) reportOthers(rules, at(place, key), report)
      }
    },
  },
}
