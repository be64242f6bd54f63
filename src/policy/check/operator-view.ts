import { conditionOperators } from '../conditions/operators.js'

/** A condition operator such as `ForAnyValue:StringLikeIfExists`, taken apart. */
export interface OperatorView {
  /** As written. */
  readonly operator: string
  /** `StringLike`. */
  readonly base: string
  /** What it compares; `undefined` for a string that is not an operator. */
  readonly family: keyof typeof conditionOperators | undefined
  readonly qualifier: 'ForAllValues' | 'ForAnyValue' | undefined
  readonly ifExists: boolean
  /** Whether it holds if the values differ. */
  readonly negated: boolean
}

const families: ReadonlyMap<string, keyof typeof conditionOperators> = new Map(
  Object.entries(conditionOperators).flatMap(([family, operators]) =>
    // the keys of the table are its families
    operators.map((operator) => [operator, family as keyof typeof conditionOperators] as const),
  ),
)

const qualifiers = ['ForAllValues', 'ForAnyValue'] as const

/** Reads any string as an operator. */
export const readOperator = (operator: string): OperatorView => {
  const qualifier = qualifiers.find((name) => operator.startsWith(`${name}:`))
  const rest = qualifier === undefined ? operator : operator.slice(qualifier.length + 1)
  const ifExists = rest.endsWith('IfExists')
  const base = ifExists ? rest.slice(0, -'IfExists'.length) : rest
  return {
    operator,
    base,
    family: families.get(base),
    qualifier,
    ifExists,
    negated: base.includes('Not'),
  }
}
