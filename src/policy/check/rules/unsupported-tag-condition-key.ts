import { eachStatement, type Rule } from '../rule.js'
import { servicesWithoutTagKey } from '../tag-support.js'

/** Four of AWS's checks are one judgement: services that never send the tag key a statement asks for. */
const rule = (effect: 'Allow' | 'Deny', element: 'Action' | 'NotAction', consequence: string): Rule =>
  eachStatement(function* (statement) {
    if (statement.effect !== effect || !statement.has(element)) return
    for (const { condition, services } of servicesWithoutTagKey(statement)) {
      yield {
        path: condition.path,
        message: `${services.join(', ')} never ${services.length === 1 ? 'sends' : 'send'} '${condition.key}': ${consequence}`,
        fix: 'Give their actions a statement without this key',
      }
    }
  })

export const denyWithUnsupportedTagConditionKeyForService = rule('Deny', 'Action', 'their actions are not denied')
export const denyNotactionWithUnsupportedTagConditionKeyForService = rule(
  'Deny',
  'NotAction',
  'the statement means something else for them',
)
export const allowWithUnsupportedTagConditionKeyForService = rule('Allow', 'Action', 'their actions are not allowed')
export const allowNotactionWithUnsupportedTagConditionKeyForService = rule(
  'Allow',
  'NotAction',
  'the statement means something else for them',
)
