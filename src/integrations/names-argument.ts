import { isObject } from '../core/json.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import { allArguments, argumentOf } from '../states/arguments.js'
import type { StateDefinition } from '../states/definition.js'

/**
 * Whether a call has an argument of such a name, at any depth, or may have one: its arguments are known only at run time. A switch,
 * such as `CopyTags: true`, is none.
 * @param skips - names of what is not looked into
 */
export const namesArgument = (
  state: StateDefinition,
  language: QueryLanguage,
  name: RegExp,
  skips: RegExp,
): boolean => {
  const all = allArguments(state, language)
  return 'expression' in all || names(all.literal, language, name, skips)
}

const names = (value: unknown, language: QueryLanguage, name: RegExp, skips: RegExp): boolean => {
  if (Array.isArray(value)) return value.some((each) => names(each, language, name, skips))
  if (!isObject(value)) return false
  return Object.entries(value).some(([field, inner]) => {
    const said = field.replace(/\.\$$/, '')
    if (skips.test(said)) return false
    if (!name.test(said)) return names(inner, language, name, skips)
    return said !== field || 'expression' in argumentOf(inner, language) || !isSwitch(inner)
  })
}

const isSwitch = (value: unknown): boolean => typeof value === 'boolean' || value === null
