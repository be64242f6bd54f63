/**
 * What a condition operator does with one value of the policy and one of the request. Lists, set operators, absent keys,
 * `IfExists` and negation are the same for all operators, and are in `match-condition.ts`.
 */
export interface Operator<Wanted> {
  /** Whether policy variables are replaced in its values; other operators take `${…}` literally. */
  readonly takesVariables: boolean
  /**
   * Reads a value of the policy, once. `undefined`: it is not a value of this type, so nothing equals it. In the string,
   * literal wildcards are written by `asLiteral`.
   */
  read(text: string): Wanted | undefined
  /** Whether the request's value matches. One that is not of this type matches nothing. */
  fits(wanted: Wanted, found: string): boolean
}

/** An operator whose type of values only the operator itself knows. */
export type AnyOperator = Operator<unknown>

/** Hides the type of an operator's values: what `read` returns is passed only to `fits` of the same operator. */
export const hideType = <Wanted>(operator: Operator<Wanted>): AnyOperator => ({
  takesVariables: operator.takesVariables,
  read: operator.read,
  // the value comes from this operator's own `read`
  fits: (wanted, found) => operator.fits(wanted as Wanted, found),
})
