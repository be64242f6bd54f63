import type { IsLiteral } from '../../arn/types/known.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'

/** `Action` if it has the form of an action, otherwise the sentence. */
export type CheckAction<Action extends string> = Action extends '*' | `${string}:${string}`
  ? Action
  : IsLiteral<Action> extends true
    ? Sentence<typeof refusal.actionForm, { found: Action }>
    : Action
