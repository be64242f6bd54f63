import type { ConditionBlock } from '../policy/document.js'

/**
 * What the actions of one optimized integration need: the endings of the Resource that it has beside none, a row for each
 * statement, and the rows of `.sync` where they are others: a number is the place of the row that both have.
 */
export interface NeedsTable {
  readonly [action: string]: readonly [
    endings: string,
    rows: readonly NeedsRow[],
    sync?: readonly (NeedsRow | number)[],
  ]
}

/** A statement: its actions, and templates of its resources; or the name of a rule of EventBridge that Step Functions manages, `?` where no page names it. */
export type NeedsRow = readonly [rule: string] | readonly [actions: string, resources: string, options?: RowOptions]

export interface RowOptions {
  /** Values may hold places, as resources do. */
  readonly conditions?: ConditionBlock
  /** The services that a role is passed to, as `passedToService` reads them. */
  readonly passedTo?: string
  /** Needed only where one of these arguments is given, or where one is the value: `AuthType=IAM_ROLE`. */
  readonly given?: string
  /** Why a resource cannot be narrowed by arguments. */
  readonly unknown?: string
  /** Why a resource may not be all, even where it is named. */
  readonly note?: string
  /** Set where an account needs it until it has the role that is linked to a service. */
  readonly once?: true
  /** A part of a resource, and the action that is then asked for in place of the row's. */
  readonly instead?: readonly [part: string, action: string]
}
