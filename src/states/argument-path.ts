import { isObject } from '../core/json.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import { allArguments, argumentIn, argumentOf, type PlacedArgument } from './arguments.js'
import type { StateDefinition } from './definition.js'

/**
 * The arguments of a state along a path: `Entries[].EventBusName` goes through a list, and `<>` at the end gives the names of
 * fields. Each place where there is nothing is `absent` in the result.
 */
export const argumentsAt = (
  state: StateDefinition,
  path: string,
  language: QueryLanguage,
): readonly (PlacedArgument | 'absent')[] => {
  let found: readonly (PlacedArgument | 'absent')[] = [allArguments(state, language)]
  for (const step of path.split('.')) {
    const [, name = '', many] = /^(\w*)(\[\]|<>)?$/.exec(step) ?? []
    found = found.map((value) => argumentIn(value, name, language))
    if (many === '[]') found = found.flatMap((value) => elements(value, language))
    if (many === '<>') found = found.flatMap(keysOf)
  }
  return found
}

const elements = (value: PlacedArgument | 'absent', language: QueryLanguage): readonly (PlacedArgument | 'absent')[] =>
  value === 'absent' || 'expression' in value || !Array.isArray(value.literal)
    ? [value]
    : value.literal.map((each, index) => ({ ...argumentOf(each, language), at: `${value.at}/${index}` }))

const keysOf = (value: PlacedArgument | 'absent'): readonly (PlacedArgument | 'absent')[] =>
  value === 'absent' || 'expression' in value || !isObject(value.literal)
    ? [value]
    : Object.keys(value.literal).map((key) =>
        key.endsWith('.$') ? { expression: key, at: value.at } : { literal: key, at: value.at },
      )
