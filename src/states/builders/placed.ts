import type { QueryLanguage } from '../../expression/types/expression.js'
import type { Leads, StateFacts } from '../types/state.js'

/** A state that says where it goes, or that it ends. */
export interface Placed<
  Language extends QueryLanguage,
  Output,
  Assigned,
  Wants extends Leads,
  Reach = unknown,
  Lacks = undefined,
> {
  readonly '~state': StateFacts<Language, Output, Assigned, Wants, Reach>
  readonly '~placed': true
  readonly '~lacks'?: Lacks
}
