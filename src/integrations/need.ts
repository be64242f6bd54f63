import type { StateDefinition } from '../states/definition.js'

/** Where a call acts: what its role's ARN or the machine's ARN tells. */
export interface CallPlace {
  readonly partition: string
  readonly region: string
  readonly account: string
}

/** A permission that a state's call needs. */
export interface Need {
  readonly actions: readonly string[]
  readonly resource: string
  /** Why the resource could not be narrowed, where it could not. */
  readonly unknown?: string
}

/** What tells the needs of one integration's states. */
export interface Integration {
  /** The permissions a state needs, or `undefined` where it is of another integration. */
  needs(state: StateDefinition, place: CallPlace): readonly Need[] | undefined
}
