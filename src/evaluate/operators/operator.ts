/**
 * What a condition operator does with one value of the policy and one of the request. Lists, set operators, absent
 * keys, `IfExists` and negation are the same for all operators and stand in `match-condition.ts`.
 */
export interface Operator<Wanted> {
  /** Whether policy variables are put into its values; others take `${…}` as plain text. */
  readonly takesVariables: boolean
  /**
   * Reads a value of the policy once. `undefined`: it is no value of this type, so nothing is equal to it.
   * In the text, wildcards that are meant literally are written as by `asLiteral`.
   */
  read(text: string): Wanted | undefined
  /** Whether the value of the request fits. A value that is not of this type fits nothing. */
  fits(wanted: Wanted, found: string): boolean
}

/** An operator of which the type of values is nobody's business but its own. */
export type AnyOperator = Operator<unknown>

/** Hides the type of an operator's values: what `read` returned is only ever given back to the same `fits`. */
export const hideType = <Wanted>(operator: Operator<Wanted>): AnyOperator => ({
  takesVariables: operator.takesVariables,
  read: operator.read,
  // the value comes from this operator's own `read`
  fits: (wanted, found) => operator.fits(wanted as Wanted, found),
})
