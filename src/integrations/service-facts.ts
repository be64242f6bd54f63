import type { Pattern } from '../states/integration.js'

/** What is known at run time about an action of an optimized integration. */
export interface ActionFacts {
  /** The names of its arguments, separated by spaces, with `!` after the required ones. */
  readonly names: string
  /** Arguments of which one has to be given, separated by spaces. */
  readonly oneOf?: string
  /** The patterns besides request-response. */
  readonly patterns?: readonly Exclude<Pattern, 'requestResponse'>[]
}
