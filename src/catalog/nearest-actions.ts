import { findAction, listActions } from './lookups.js'
import { ownKeysOf, shapesOf } from './shapes.js'

const atMost = 4

/**
 * The names of a service's actions that share the longest start with a wrong one, as a refusal lists them: at most four after
 * the start itself. The type `CheckAction` finds the same ones in the same order.
 */
export const nearestActions = (service: string, name: string): string => {
  if (name.includes(' ')) return 'one name, without a space'
  const names = inTypeOrder(service)
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  if (names.includes(capital)) return capital
  const start = knownStart(names, name)
  if (start !== '') {
    const own = names.includes(start) ? [start] : []
    return [...own, firstNames(names, start)].filter((text) => text !== '').join(', ')
  }
  const other = knownStart(names, capital)
  return other === '' ? 'the name of one of its actions' : firstNames(names, other)
}

/** The longest start of a text that some name has. */
export const knownStart = (names: readonly string[], text: string): string => {
  let length = text.length
  while (length > 0 && !names.some((name) => name.startsWith(text.slice(0, length)))) length--
  return text.slice(0, length)
}

const firstNames = (names: readonly string[], start: string): string => {
  const found = names.filter((name) => name.startsWith(start) && name !== start)
  return found.length < atMost ? found.join(', ') : `${found.slice(0, atMost).join(', ')}, …`
}

/** The names of a service by their groups of equal facts, as the types write them. */
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
