import type { JsonPointer } from '../core/json-pointer.js'
import type { Effect } from '../policy/document.js'
import type { NamedAs } from './match-principal.js'

/** The kinds of policies that take part in a decision. */
export type PolicyKind = 'identity' | 'resource' | 'boundary' | 'session' | 'scp' | 'rcp' | 'trust'

/**
 * `explicitDeny`: a `Deny` applies, and no other statement can change that. `implicitDeny`: nothing allows the request.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html
 */
export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny'

/** The place of a statement. */
export interface StatementPlace {
  readonly kind: PolicyKind
  /** For SCPs and RCPs: the level of the organization. */
  readonly level?: string
  /** The name the document was given, or else its kind and index. */
  readonly document: string
  readonly pointer: JsonPointer
  readonly sid?: string
}

/** A statement that decided. */
export interface Reason extends StatementPlace {
  readonly effect: Effect
  /** How a statement with a principal names the principal of the request. */
  readonly names?: NamedAs
}

/** Something that the request would have needed in order to be allowed. */
export interface Lack {
  /** `root`, `partition` and `sessionPolicy` are rules of AWS's that no statement can satisfy. */
  readonly kind: PolicyKind | 'root' | 'partition' | 'sessionPolicy'
  readonly level?: string
  readonly message: string
}

/** An element of a statement that did not match. */
export interface FailedElement {
  readonly pointer: JsonPointer
  readonly element: 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Principal' | 'NotPrincipal' | 'Condition'
  /** Only for a condition. */
  readonly operator?: string
  /** Only for a condition. */
  readonly key?: string
  /** What the statement asks for, with the request's values in place of variables. */
  readonly wanted: readonly string[]
  /** What the request has; empty if it has nothing. */
  readonly found: readonly string[]
}

/** A statement that would have allowed the request, except for one element. */
export interface NearMiss extends StatementPlace {
  /** Every condition that failed, or else the one element that did. */
  readonly failed: readonly FailedElement[]
}

/** A condition, or a resource with policy variables, that cannot be decided, since the context does not mention its keys. */
export interface OpenCondition {
  readonly document: string
  /** Points to the key of the condition, or to `Resource`. */
  readonly pointer: JsonPointer
  /** Only for a condition. */
  readonly operator?: string
  /** The keys that the context does not mention. */
  readonly keys: readonly string[]
  /** The values in the statement, as written. */
  readonly values: readonly string[]
}

/** `{ all: [] }` always holds, `{ any: [] }` never. */
export type OpenFormula =
  | { readonly all: readonly OpenFormula[] }
  | { readonly any: readonly OpenFormula[] }
  | { readonly not: OpenFormula }
  | { readonly condition: OpenCondition }

/** A decision and the reasons for it. */
export interface Evaluation {
  readonly decision: Decision
  readonly request: { readonly principal: string; readonly action: string; readonly resource: string }
  /** The statements that decided: those that deny, or those that together allow. Empty for an implicit deny. */
  readonly because: readonly Reason[]
  /** For an implicit deny: what would have had to allow the request. */
  readonly lacks: readonly Lack[]
  /** For an implicit deny: statements that nearly matched, conditions first; at most {@link nearMissLimit}. */
  readonly nearMisses: readonly NearMiss[]
  /**
   * Condition keys that the context does not mention and that could change the decision. They were treated as absent; pass
   * `null` for a key that really is.
   */
  readonly missingKeys: readonly string[]
  /** True if the owner of the resource was not known, and assumed to be the principal's account. */
  readonly accountAssumed: boolean
  /** With the option `open`: the conditions under which the request is allowed. */
  readonly allowedIf?: OpenFormula
}

/** How many near misses an evaluation lists. */
export const nearMissLimit = 20
