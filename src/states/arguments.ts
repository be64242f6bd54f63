import { extend } from '../core/extend.js'
import { isObject } from '../core/json.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import type { StateDefinition } from './definition.js'

/** An argument of a Task: a value in the definition, or one that is computed at run time. */
export type Argument = { readonly literal: unknown } | { readonly expression: string }

/** An argument and its place in the state, as the end of a JSON pointer. */
export type PlacedArgument = Argument & { readonly at: string }

/** What a state passes on: `Arguments` in JSONata, `Parameters` in JSONPath. */
export const argumentsField = (state: StateDefinition): 'Arguments' | 'Parameters' =>
  state['Arguments'] === undefined ? 'Parameters' : 'Arguments'

/** A field that may be computed: in JSONPath its name then ends with `.$`, in JSONata its value is `{% … %}`. */
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

/** The name of a field as it is written: what is computed in JSONPath has `.$` after it. */
export const writtenName = (name: string, argument: object, language: QueryLanguage): string =>
  language === 'JSONPath' && 'expression' in argument ? `${name}.$` : name

export const argumentOf = (literal: unknown, language: QueryLanguage): Argument =>
  language === 'JSONata' && typeof literal === 'string' && literal.trimStart().startsWith('{%')
    ? { expression: literal }
    : { literal }

/** What a state passes on, as one argument. */
export const allArguments = (state: StateDefinition, language: QueryLanguage): PlacedArgument => {
  const field = argumentsField(state)
  const given = state[field]
  // in JSONPath a Task without Parameters passes on its whole input
  // https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html
  const whole: Argument =
    given === undefined && language === 'JSONPath' ? { expression: 'the input' } : argumentOf(given ?? {}, language)
  return extend(whole, { at: `/${field}` })
}

/**
 * The argument of that name inside another one; an expression in place of the outer one stands for it. `absent` if there is
 * none.
 */
export const argumentIn = (
  value: PlacedArgument | 'absent',
  name: string,
  language: QueryLanguage,
): PlacedArgument | 'absent' => {
  if (value === 'absent' || 'expression' in value) return value
  const next = isObject(value.literal) ? fieldOf(value.literal, name, language) : undefined
  return next === undefined ? 'absent' : extend(next, { at: `${value.at}/${writtenName(name, next, language)}` })
}

/** Whether an argument is the field of that name, and not an expression that stands for what is around the field. */
export const isField = ({ at }: PlacedArgument, name: string): boolean =>
  at.endsWith(`/${name}`) || at.endsWith(`/${name}.$`)

/** The argument of that name of a state; `absent` if there is none. */
export const argumentAt = (state: StateDefinition, name: string, language: QueryLanguage): PlacedArgument | 'absent' =>
  argumentIn(allArguments(state, language), name, language)
