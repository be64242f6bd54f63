/** `ceilings.json`: by the name of a figure. */
export interface Ceilings {
  readonly [figure: string]: {
    /** What the test holds. */
    readonly ceiling: number
    /** What the figure should be at most; above it the ceiling is to come down. */
    readonly limit?: number
    /** What last raised the ceiling, and why. */
    readonly raisedBy: string
  }
}
