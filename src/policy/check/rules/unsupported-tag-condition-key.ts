import { eachStatement, type Rule } from '../rule.js'
import { servicesWithoutTagKey, tagConditions } from '../tag-support.js'

/** Services among a statement's actions that never send the tag key that the statement asks for. */
const ofActions = (effect: 'Allow' | 'Deny', consequence: string): Rule =>
  eachStatement(function* (statement) {
    if (statement.effect !== effect) return
    for (const { condition, services } of servicesWithoutTagKey(statement)) {
      yield {
        path: condition.path,
        message: `${services.join(', ')} never ${services.length === 1 ? 'sends' : 'send'} '${condition.key}': ${consequence}`,
        fix: 'Give their actions a statement without this key',
      }
    }
  })

/** `NotAction` includes every other service, present and future, many of which never send the key. */
const ofNotAction = (effect: 'Allow' | 'Deny', consequence: string): Rule =>
  eachStatement(function* (statement) {
    if (statement.effect !== effect || !statement.has('NotAction')) return
    for (const { condition } of tagConditions(statement)) {
      yield {
        path: condition.path,
        message: `NotAction names actions that never send '${condition.key}': ${consequence}`,
        fix: 'Name the actions in Action',
      }
    }
  })

export const denyWithUnsupportedTagConditionKeyForService = ofActions('Deny', 'their actions are not denied')
export const denyNotactionWithUnsupportedTagConditionKeyForService = ofNotAction('Deny', 'they are not denied')
export const allowWithUnsupportedTagConditionKeyForService = ofActions('Allow', 'their actions are not allowed')
export const allowNotactionWithUnsupportedTagConditionKeyForService = ofNotAction('Allow', 'they are not allowed')
