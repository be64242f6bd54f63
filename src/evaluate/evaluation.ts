import type { JsonPointer } from '../core/json-pointer.js'
import type { Effect } from '../policy/document.js'
import type { NamedAs } from './match-principal.js'

/** The kinds of policies that have a say in a request. */
export type PolicyKind = 'identity' | 'resource' | 'boundary' | 'session' | 'scp' | 'rcp' | 'trust'

/**
 * `explicitDeny`: a `Deny` applies, and no other statement can change that. `implicitDeny`: nothing allows it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html
 */
export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny'

/** Where a statement stands. */
export interface StatementPlace {
  readonly kind: PolicyKind
  /** The level of the organization, of SCPs and RCPs. */
  readonly level?: string
  /** The name the document was given, else its kind and index. */
  readonly document: string
  readonly pointer: JsonPointer
  readonly sid?: string
}

/** A statement that decided. */
export interface Reason extends StatementPlace {
  readonly effect: Effect
  /** How a statement with a principal names the one of the request. */
  readonly names?: NamedAs
}

/** What a request lacked for being allowed. */
export interface Lack {
  /** `root`, `partition` and `sessionPolicy` are rules of AWS that no statement can satisfy. */
  readonly kind: PolicyKind | 'root' | 'partition' | 'sessionPolicy'
  readonly level?: string
  readonly message: string
}

/** An element of a statement that did not match. */
export interface FailedElement {
  readonly pointer: JsonPointer
  readonly element: 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Principal' | 'NotPrincipal' | 'Condition'
  /** Of a condition. */
  readonly operator?: string
  /** Of a condition. */
  readonly key?: string
  /** What the statement names, its variables filled in where the request has them. */
  readonly wanted: readonly string[]
  /** What the request has; empty where it has nothing. */
  readonly found: readonly string[]
}

/** A statement that would have allowed the request but for one element. */
export interface NearMiss extends StatementPlace {
  /** Of the conditions each that failed, otherwise one. */
  readonly failed: readonly FailedElement[]
}

/** A condition, or a resource with policy variables, that stays open: the caller did not say what the request has. */
export interface OpenCondition {
  readonly document: string
  /** Of the condition's key, or of `Resource`. */
  readonly pointer: JsonPointer
  /** Of a condition. */
  readonly operator?: string
  /** The keys that nothing was said about. */
  readonly keys: readonly string[]
  /** What the statement names, as written. */
  readonly values: readonly string[]
}

/** `{ all: [] }` always holds, `{ any: [] }` never. */
export type OpenFormula =
  | { readonly all: readonly OpenFormula[] }
  | { readonly any: readonly OpenFormula[] }
  | { readonly not: OpenFormula }
  | { readonly condition: OpenCondition }

/** What was decided, and why. */
export interface Evaluation {
  readonly decision: Decision
  readonly request: { readonly principal: string; readonly action: string; readonly resource: string }
  /** The statements that decided: the denying ones, or those that allow together. Empty for an implicit deny. */
  readonly because: readonly Reason[]
  /** For an implicit deny: what would have had to allow the request and did not. */
  readonly lacks: readonly Lack[]
  /** For an implicit deny: statements that nearly matched, conditions first; at most {@link nearMissLimit}. */
  readonly nearMisses: readonly NearMiss[]
  /**
   * Condition keys that the context does not say anything about and that could change the decision. They were taken as
   * absent; say `null` for a key that is.
   */
  readonly missingKeys: readonly string[]
  /** True where the resource's account was not known and taken to be the principal's. */
  readonly accountAssumed: boolean
  /** With the option `open`: what has to hold for the request to be allowed. */
  readonly allowedIf?: OpenFormula
}

/** How many near misses an evaluation lists. */
export const nearMissLimit = 20
