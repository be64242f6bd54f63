import type { ArnFacts } from '../../arn/types/arn.js'
import type { TextOf } from '../../arn/types/kinds.js'
import type { IsLiteral } from '../../arn/types/known.js'
import type { FactsOf } from '../../arn/types/read-arn.js'
import type { VariableFault } from '../../catalog/types/policy-variables.js'
import type {
  EachActionFault,
  EverythingFault,
  IdleActionFault,
  ResourceFault,
  ShownArn,
} from '../../catalog/types/resource-fault.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Carrier, carriers } from '../language/carriers.js'
import type { OrFault } from './or-fault.js'
import type { CheckOn, CheckOnLike } from './resource.js'

/**
 * `Value` if it names one resource that an action acts on, or is `*` and the actions have no resource type; otherwise the
 * sentence.
 */
type CheckTarget<Value extends string, Own extends string, Action extends string> = Value extends '*'
  ? OrFault<Value, EverythingFault<Action>>
  : CheckOn<Value, Own> extends Value
    ? OrFault<Value, FaultOf<Action, FactsOf<Value>>>
    : CheckOn<Value, Own>

/** Like {@link CheckTarget}, with wildcards and policy variables allowed. */
type CheckTargetLike<Value extends string, Own extends string, Action extends string> =
  CheckOnLike<Value, Own> extends Value
    ? OrFault<Value, VariableIn<Value> | FaultOf<Action, FactsOf<Value>>>
    : CheckOnLike<Value, Own>

// most patterns hold no variable
type VariableIn<Value extends string> = Value extends `${string}\${${string}` ? VariableFault<Value> : never

/** Each of several patterns of resources that are not meant. */
export type CheckEachExceptLike<Values extends readonly string[]> = {
  [Index in keyof Values]: CheckOnLike<Values[Index], string> extends Values[Index]
    ? OrFault<Values[Index], VariableIn<Values[Index]>>
    : CheckOnLike<Values[Index], string>
}

type FaultOf<Action extends string, Facts> = Facts extends ArnFacts ? ResourceFault<Action, Facts> : never

/**
 * Each of several resources, judged for the actions of its statement. If all of them are right, an action that acts on none
 * of them is refused in their place.
 */
export type CheckEachTarget<
  Values extends readonly string[],
  Own extends string,
  Action extends string,
> = Values['length'] extends 1
  ? OrRefused<Values, CheckSingle<Values[0], Own, Action>>
  : OrIdle<Values, { [Index in keyof Values]: CheckTarget<Values[Index], Own, Action> }, Action>

/** {@link CheckEachTarget} with wildcards allowed. */
export type CheckEachTargetLike<
  Values extends readonly string[],
  Own extends string,
  Action extends string,
> = Values['length'] extends 1
  ? OrRefused<Values, CheckOnly<Values[0], CheckOnLike<Values[0], Own>, Action>>
  : OrIdle<Values, { [Index in keyof Values]: CheckTargetLike<Values[Index], Own, Action> }, Action>

/** The only resource of a statement: each action has to act on it. */
// the very tuple of the arguments: with another of the same elements the compiler would compare all that a list has
type OrRefused<Values extends readonly string[], Checked> = Checked extends Values[0] ? Values : readonly [Checked]

type CheckSingle<Value extends string, Own extends string, Action extends string> = Value extends '*'
  ? OrFault<Value, EverythingFault<Action>>
  : CheckOnly<Value, CheckOn<Value, Own>, Action>

type CheckOnly<Value extends string, Checked, Action extends string> = Checked extends Value
  ? OrFault<Value, VariableIn<Value> | EachFaultOf<Action, FactsOf<Value>>>
  : Checked

type EachFaultOf<Action extends string, Facts> = Facts extends ArnFacts ? EachActionFault<Action, Facts> : never

type OrIdle<Values extends readonly string[], Checked, Action extends string> = Checked extends Values
  ? '*' extends Values[number]
    ? Checked
    : [IdleOf<Action, FactsOf<Values[number]>, FactsOf<Values[0]>>] extends [never]
      ? Checked
      : { [Index in keyof Values]: IdleOf<Action, FactsOf<Values[number]>, FactsOf<Values[0]>> }
  : Checked

// not distributive: one resource that fits is enough
type IdleOf<Action extends string, Facts, First> = [Facts, First] extends [
  infer All extends ArnFacts,
  infer Shown extends ArnFacts,
]
  ? IdleActionFault<Action, All, Shown>
  : never

/** Each of several resources of a resource-based policy: the one that carries it, or a part of it. */
export type CheckEachOwn<Values extends readonly string[], Of extends ArnFacts, Action extends string> = {
  [Index in keyof Values]: Values[Index] extends '*'
    ? Of['service'] extends Carrier
      ? Sentence<typeof refusal.everythingOfOwn>
      : CheckTarget<Values[Index], Of['partition'], Action>
    : OwnOr<CheckTarget<Values[Index], Of['partition'], Action>, Values[Index], Of>
}

/** {@link CheckEachOwn} with wildcards allowed. */
export type CheckEachOwnLike<Values extends readonly string[], Of extends ArnFacts, Action extends string> = {
  [Index in keyof Values]: OwnOr<CheckTargetLike<Values[Index], Of['partition'], Action>, Values[Index], Of>
}

type OwnOr<Checked, Value, Of extends ArnFacts> = Checked extends Value
  ? OrFault<Value, ForeignFault<Value, FactsOf<Value>, Of>>
  : Checked

/**
 * The sentence for a resource that is neither the policy's own nor a part of it, if policies of its service are judged;
 * otherwise `never`.
 */
type ForeignFault<Value, Facts, Of extends ArnFacts> = Of['service'] extends Carrier
  ? Facts extends ArnFacts
    ? Facts['service'] extends Of['service']
      ? IsLiteral<Facts['resource']> extends true
        ? IsLiteral<Of['resource']> extends true
          ? Facts['resource'] extends OwnParts<Of['service'], Of['resource']>
            ? never
            : Foreign<Value, Of>
          : never
        : never
      : string extends Facts['service']
        ? never
        : Foreign<Value, Of>
    : never
  : never

type Foreign<Value, Of extends ArnFacts> = Sentence<
  typeof refusal.resourceOfOtherService,
  { found: TextOf<Value>; own: ShownArn<Of> }
>

type OwnParts<Service, Resource extends string> = Service extends Carrier
  ? (typeof carriers)[Service]['parts'] extends infer Separator extends string
    ? Separator extends ''
      ? Service extends 'events'
        ? Resource | `rule/${string}`
        : Resource
      : Resource | `${Resource}${Separator}${string}`
    : never
  : string

/** The sentence for an action that does not act on the policy's own resource, otherwise `never`. */
export type MisplacedFault<Action extends string, Of extends ArnFacts> = string extends Of['resource'] | Of['service']
  ? never
  : Of['service'] extends Carrier
    ? (typeof carriers)[Of['service']]['statements'] extends '*'
      ? never
      : ResourceFault<Action, Of>
    : ResourceFault<Action, Of>
