import { readBool } from './operators/bool.js'
import type { AnyOperator } from './operators/operator.js'
import { comparisons, type OperatorName } from './operators/table.js'
import { asText } from './pattern.js'
import type { ReadRequest } from './request.js'
import { and, type Status } from './status.js'
import { fillTemplate, missingVariables, readTemplate, type Template } from './variables.js'

/** A value of a condition: read once, or a template that each request fills in. */
type Wanted = { readonly read: unknown } | { readonly template: Template }

/** An operator with one key and its values, ready to be compared. */
export interface CompiledCondition {
  readonly name: OperatorName
  /** As written: operator, key and values. */
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
  readonly keyLower: string
  /** Relative to the statement: `Condition`, operator, key. */
  readonly path: readonly [string, string, string]
  readonly comparison: AnyOperator | undefined
  readonly negated: boolean
  readonly wanted: readonly Wanted[]
}

export const compileCondition = (
  name: OperatorName,
  operator: string,
  key: string,
  values: readonly string[],
  variables: boolean,
): CompiledCondition => {
  const entry = name.base === 'Null' ? undefined : comparisons[name.base]
  const comparison = entry?.operator
  const wanted = values.flatMap((value): Wanted[] => {
    if (comparison === undefined) return [{ read: readBool(value) }]
    const text = variables && comparison.takesVariables ? readTemplate(value) : value
    return [typeof text === 'string' ? { read: comparison.read(text) } : { template: text }]
  })
  return {
    name,
    operator,
    key,
    values,
    keyLower: key.toLowerCase(),
    path: ['Condition', operator, key],
    comparison,
    negated: entry?.negated ?? false,
    wanted,
  }
}

/**
 * Whether a condition holds.
 *
 * Any one of the values may match; with a negated operator none may ("a logical NOR"). If the key is absent, an operator does
 * not hold, but a negated one does, and so does one with `IfExists`. If there is no value, `ForAllValues` holds and
 * `ForAnyValue` does not. A key with several values needs a set operator; without one nothing holds.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export const matchCondition = (condition: CompiledCondition, request: ReadRequest): Status => {
  const { name, comparison } = condition
  const given = request.context.get(condition.keyLower)
  if (comparison === undefined) return matchNull(condition, given)
  if (given === undefined || given === null || isEmptySet(name, given)) {
    const holds = holdsWithoutKey(condition)
    return given === undefined ? (holds ? 'yesUnlessKnown' : 'noUnlessKnown') : holds ? 'yes' : 'no'
  }
  if (name.set === 'ForAllValues') {
    return given.reduce<Status>(
      (status, value) => and(status, matchValue(condition, comparison, value, request)),
      'yes',
    )
  }
  if (name.set === 'ForAnyValue') {
    let best: Status = 'no'
    for (const value of given) {
      const status = matchValue(condition, comparison, value, request)
      if (status === 'yes') return 'yes'
      if (status !== 'no') best = status
    }
    return best
  }
  const [only] = given
  return given.length === 1 && only !== undefined ? matchValue(condition, comparison, only, request) : 'no'
}

const holdsWithoutKey = ({ name, negated }: CompiledCondition): boolean =>
  name.ifExists || name.set === 'ForAllValues' || (negated && name.set === undefined)

/** "If the key values resolve to an empty data set, such as an empty string": for set operators only. */
const isEmptySet = ({ set }: OperatorName, given: readonly string[]): boolean =>
  set !== undefined && given.every((value) => value === '')

/**
 * `true`: the key must be absent, `false`: present with a value.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null
 */
const matchNull = ({ wanted }: CompiledCondition, given: readonly string[] | null | undefined): Status => {
  const absent = given === undefined || given === null
  const holds = wanted.some((value) => 'read' in value && value.read === absent)
  return given === undefined ? (holds ? 'yesUnlessKnown' : 'noUnlessKnown') : holds ? 'yes' : 'no'
}

const matchValue = (
  { wanted, negated }: CompiledCondition,
  comparison: AnyOperator,
  found: string,
  request: ReadRequest,
): Status => {
  let invalid = false
  let missing = false
  for (const value of wanted) {
    let read: unknown
    if ('template' in value) {
      const text = fillTemplate(value.template, request.context)
      if (text === undefined) {
        invalid = true
        missing ||= missingVariables(value.template, request.context).length > 0
        continue
      }
      read = comparison.read(text)
    } else {
      read = value.read
    }
    if (read !== undefined && comparison.fits(read, found)) return negated ? 'no' : 'yes'
  }
  // "any attempt to match [a variable without a value] fails", whatever the operator
  if (missing) return 'noUnlessKnown'
  return negated && !invalid ? 'yes' : 'no'
}

/** The keys, as written, that the condition needs and the context does not mention. */
export const missingInCondition = (condition: CompiledCondition, { context }: ReadRequest): readonly string[] => [
  ...(context.get(condition.keyLower) === undefined ? [condition.key] : []),
  ...condition.wanted.flatMap((value) => ('template' in value ? missingVariables(value.template, context) : [])),
]

/** The condition's values with those of the request filled in, for people. */
export const shownValues = (condition: CompiledCondition, { context }: ReadRequest): readonly string[] =>
  condition.wanted.map((value, index) => {
    const text = 'template' in value ? fillTemplate(value.template, context) : undefined
    return text === undefined ? (condition.values[index] ?? '') : asText(text)
  })
