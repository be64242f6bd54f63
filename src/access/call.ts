import type { Grant } from './grants.js'
import type { AssumedRole } from './target-role.js'

/**
 * A call that a state makes, or that Step Functions makes because of the machine's settings. It has no actions if a role is
 * assumed for something that needs no permission.
 */
export interface Call extends Omit<Grant, 'principal'> {
  /** The role that makes the call; `undefined` for the execution role. */
  readonly role: AssumedRole | undefined
  /** Why its resource could not be narrowed, if it could not. */
  readonly unknown?: string
}
