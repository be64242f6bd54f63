import type { ArnFacts } from '../../arn/types/arn.js'
import type { rcpServices } from '../../catalog/generated/rcp-services.js'
import type { Service, ServiceOf } from '../../catalog/types/action-facts.js'
import type { CheckAction } from '../../catalog/types/check-action.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Carrier } from '../language/carriers.js'
import type { actionsOfNoRole } from '../language/trust-actions.js'

/** Completes and judges an action by the catalog, unless the kind of policy refuses it first. */
type Unless<Action extends string, Fault> = [Fault] extends [never] ? CheckAction<Action> : Fault

/** `Action` if a restricted service control policy may contain it, with a wildcard only at its end. */
export type CheckRestrictedScpAction<Action extends string> = Unless<
  Action,
  Action extends '*' ? never : Action extends `${string}${'*' | '?'}${infer Rest}` ? ScpFault<Action, Rest> : never
>

type ScpFault<Action extends string, Rest extends string> = Rest extends ''
  ? never
  : Sentence<typeof refusal.scpWildcard, { found: Action }>

/** `Action` if a resource control policy may deny it. */
export type CheckRcpAction<Action extends string> = Unless<
  Action,
  Action extends '*'
    ? Sentence<typeof refusal.rcpAction, { found: Action }>
    : ServiceOf<Action> extends Exclude<Service, (typeof rcpServices)[number]>
      ? [ServiceOf<Action>] extends [never]
        ? never
        : Sentence<typeof refusal.rcpAction, { found: Action }>
      : never
>

/** `Action` if the policy of that resource may contain it. */
export type CheckOwnAction<Action extends string, Of extends ArnFacts> = Unless<
  Action,
  Of['service'] extends Carrier
    ? ServiceOf<Action> extends Exclude<Service, Of['service']>
      ? [ServiceOf<Action>] extends [never]
        ? never
        : Sentence<typeof refusal.actionOfOtherService, { found: Action; service: Of['service'] }>
      : never
    : never
>

/** `Action` if a trust policy may contain it. */
export type CheckTrustAction<Action extends string> = Unless<
  Action,
  Action extends (typeof actionsOfNoRole)[number]
    ? Sentence<typeof refusal.trustAction, { found: Action }>
    : Action extends '*' | `sts:${string}`
      ? never
      : ServiceOf<Action> extends Service
        ? [ServiceOf<Action>] extends [never]
          ? never
          : Sentence<typeof refusal.trustAction, { found: Action }>
        : never
>
