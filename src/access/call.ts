import type { Grant } from './grants.js'
import type { AssumedRole } from './target-role.js'

/**
 * A call that a state makes, or that Step Functions makes because of the machine's settings. Without actions where a role is
 * assumed for something that needs no permission.
 */
export interface Call extends Omit<Grant, 'principal'> {
  /** The role that makes it; `undefined` for the execution role. */
  readonly role: AssumedRole | undefined
  /** Why its resource could not be narrowed, where it could not. */
  readonly unknown?: string
}
