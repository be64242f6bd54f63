import { isObject } from '../core/json.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import type { StateDefinition } from './definition.js'

/** An argument of a Task: a value that is written in the definition, or one that is computed when the workflow runs. */
export type Argument = { readonly literal: unknown } | { readonly expression: string }

/** An argument and where it stands in its state, as the end of a JSON pointer. */
export type PlacedArgument = Argument & { readonly at: string }

/** What a state passes on: `Arguments` in JSONata, `Parameters` in JSONPath. */
export const argumentsField = (state: StateDefinition): 'Arguments' | 'Parameters' =>
  state['Arguments'] === undefined ? 'Parameters' : 'Arguments'

/** A field that may be computed: in JSONPath its name ends with `.$`, in JSONata its value is `{% … %}`. */
export const fieldOf = (
  fields: Readonly<Record<string, unknown>>,
  name: string,
  language: QueryLanguage,
): Argument | undefined => {
  const computed = Object.hasOwn(fields, `${name}.$`) ? fields[`${name}.$`] : undefined
  if (language === 'JSONPath' && typeof computed === 'string') return { expression: computed }
  const literal = Object.hasOwn(fields, name) ? fields[name] : undefined
  return literal === undefined ? undefined : argumentOf(literal, language)
}

const argumentOf = (literal: unknown, language: QueryLanguage): Argument =>
  language === 'JSONata' && typeof literal === 'string' && literal.trimStart().startsWith('{%')
    ? { expression: literal }
    : { literal }

/**
 * The arguments of a state along a path: `Entries[].EventBusName` goes through a list, and `<>` at the end gives the names of
 * fields. `absent` stands in the list for each place where there is nothing.
 */
export const argumentsAt = (
  state: StateDefinition,
  path: string,
  language: QueryLanguage,
): readonly (PlacedArgument | 'absent')[] => {
  const field = argumentsField(state)
  const given = state[field]
  // in JSONPath the whole input is what a Task without Parameters passes on
  // https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html
  if (given === undefined && language === 'JSONPath') return [{ expression: 'the input', at: `/${field}` }]
  let found: readonly (PlacedArgument | 'absent')[] = [{ ...argumentOf(given ?? {}, language), at: `/${field}` }]
  for (const step of path.split('.')) {
    const [, name = '', many] = /^(\w*)(\[\]|<>)?$/.exec(step) ?? []
    found = found.flatMap((value) => enter(value, name, language))
    if (many === '[]') found = found.flatMap((value) => elements(value, language))
    if (many === '<>') found = found.flatMap(keysOf)
  }
  return found
}

const enter = (
  value: PlacedArgument | 'absent',
  name: string,
  language: QueryLanguage,
): readonly (PlacedArgument | 'absent')[] => {
  if (value === 'absent' || 'expression' in value) return [value]
  if (!isObject(value.literal)) return ['absent']
  const next = fieldOf(value.literal, name, language)
  return next === undefined ? ['absent'] : [{ ...next, at: `${value.at}/${name}` }]
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
