import type { Pattern } from '../states/integration.js'

/** What the run time knows of an action of an optimized integration. */
export interface ActionFacts {
  /** The names of its arguments with a space between, `!` after what is required. */
  readonly names: string
  /** Arguments of which one has to be there, with a space between. */
  readonly oneOf?: string
  /** The patterns beside request-response. */
  readonly patterns?: readonly Exclude<Pattern, 'requestResponse'>[]
}
