import type { ContextValue } from '../evaluate/context.js'
import { readOperatorName } from '../evaluate/operators/table.js'
import type { ConditionBlock } from '../policy/document.js'
import { representative } from './stand-ins.js'

/** Condition keys with their values, as a request has them. */
export type Context = Readonly<Record<string, ContextValue>>

/** The keys of all contexts; later ones win, ignoring case. */
export const mergeContexts = (...contexts: readonly Context[]): Context => {
  const merged = new Map<string, [string, ContextValue]>()
  for (const context of contexts) {
    for (const [key, value] of Object.entries(context)) merged.set(key.toLowerCase(), [key, value])
  }
  return Object.fromEntries(merged.values())
}

/**
 * The condition keys that a call sends and that are needed under these conditions: one context for each alternative.
 * Conditions that hold for a request without the key contribute nothing.
 */
export const contextsOf = (conditions: ConditionBlock | undefined): readonly Context[] => {
  let contexts: readonly Context[] = [{}]
  for (const [operator, block] of Object.entries(conditions ?? {})) {
    const name = readOperatorName(operator)
    if (name === undefined || name.base.includes('Not')) continue
    for (const [key, given] of Object.entries(block)) {
      const values = [given].flat().map(String)
      const isPattern = /Like$|^Arn/.test(name.base)
      const alternatives: readonly ContextValue[] =
        name.base === 'Null'
          ? values.map((value) => (value === 'true' ? null : 'any'))
          : name.set === undefined
            ? values.map((value) => (isPattern ? representative(value) : value))
            : [values]
      contexts = contexts.flatMap((context) => alternatives.map((value) => mergeContexts(context, { [key]: value })))
    }
  }
  return contexts.slice(0, mostAlternatives)
}

// A need names one or two services that a role is passed to; a longer list is not tried to its end.
const mostAlternatives = 16

/** Contexts with which a call must not be allowed: another value for each key of the conditions. */
export const otherContextsOf = (conditions: ConditionBlock | undefined): readonly Context[] => {
  const [own = {}] = contextsOf(conditions)
  return Object.entries(own).flatMap(([key, value]) =>
    typeof value === 'string' ? [mergeContexts(own, { [key]: 'neighbour' })] : [],
  )
}
