import type { ConditionBlock } from '../policy/document.js'

/**
 * The needs of the actions of one optimized integration: the endings that its Resource has besides none, a row for each
 * statement, and the rows of `.sync` if they differ. A number refers to the row that both have in common.
 */
export interface NeedsTable {
  readonly [action: string]: readonly [
    endings: string,
    rows: readonly NeedsRow[],
    sync?: readonly (NeedsRow | number)[],
  ]
}

/**
 * A statement: its actions, and templates of its resources; or the name of an EventBridge rule that Step Functions manages,
 * `?` if no page names it.
 */
export type NeedsRow = readonly [rule: string] | readonly [actions: string, resources: string, options?: RowOptions]

export interface RowOptions {
  /** Values may contain placeholders, as resources do. */
  readonly conditions?: ConditionBlock
  /** The services that a role is passed to, in the form that `passedToService` reads. */
  readonly passedTo?: string
  /** Needed only if one of these arguments is given, or has the value: `AuthType:IAM_ROLE`. */
  readonly given?: string
  /** Why the arguments cannot narrow a resource. */
  readonly unknown?: string
  /** Why a resource may not be everything that is needed, even if it is named. */
  readonly note?: string
  /** Set if an account needs it only until it has a service-linked role. */
  readonly once?: true
  /** A part of a resource, and the action that is needed then in place of the row's. */
  readonly instead?: readonly [part: string, action: string]
}
