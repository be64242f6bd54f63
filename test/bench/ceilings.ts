import { readFileSync } from 'node:fs'

/** What is held of a figure. */
export interface Ceiling {
  /** What the test holds. */
  readonly ceiling: number
  /** What the figure should be at most. Where it is more, the ceiling is where the figure stands, and is to come down. */
  readonly limit?: number
  /** What last raised the ceiling. */
  readonly raisedBy: string
}

/** By the name of a figure. */
export const ceilings: Readonly<Record<string, Ceiling>> = JSON.parse(readFileSync('test/bench/ceilings.json', 'utf8'))
