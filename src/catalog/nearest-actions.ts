import { capitalize } from '../core/letter-case.js'
import { nearestName } from '../core/nearest-names.js'
import { findAction, listActions } from './lookups.js'
import { ownKeysOf, shapesOf } from './shapes.js'

/**
 * The action of a service from which a wrong name differs in case or by one letter, or else those that share the longest
 * prefix with it, as a refusal lists them. The type `CheckAction` finds the same ones in the same order.
 */
export const nearestActions = (service: string, name: string): string => {
  if (name.includes(' ')) return 'one name, without a space'
  const cased = findAction(`${service}:${name}`)
  if (cased !== undefined) return cased.action.slice(service.length + 1)
  return nearestName(name, inTypeOrder(service), capitalize(name), 'the name of one of its actions')
}

/** The action names of a service, by groups of equal facts, in the order in which the types have them. */
export const inTypeOrder = (service: string): readonly string[] => {
  const groups = new Map<string, string[]>()
  for (const action of listActions(service) ?? []) {
    const facts = findAction(action)
    if (facts === undefined) continue
    const key = `${shapesOf(facts).join(',')}|${ownKeysOf(facts).join(',')}`
    groups.set(key, [...(groups.get(key) ?? []), action.slice(action.indexOf(':') + 1)])
  }
  return [...groups.values()].flat()
}
