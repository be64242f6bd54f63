/**
 * The IAM policy document as AWS defines it: plain JSON values, deeply readonly.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface PolicyDocument {
  /** `2012-10-17` is the current version. Without it, policy variables are plain strings. */
  readonly Version?: PolicyVersion
  /** In resource-based policies only. */
  readonly Id?: string
  readonly Statement: readonly Statement[] | Statement
}

/** A document that the library wrote: its statements are always in a list. */
export interface WrittenPolicy extends PolicyDocument {
  readonly Statement: readonly Statement[]
}

/** The versions of the policy language. */
export type PolicyVersion = '2012-10-17' | '2008-10-17'

/** One value, or a list of alternatives: IAM accepts both, with the same meaning. */
export type OneOrMany<Value> = Value | readonly Value[]

/** What is allowed or denied, to whom, on what, and when. */
export interface Statement {
  readonly Sid?: string
  readonly Effect: Effect
  readonly Principal?: Principal
  readonly NotPrincipal?: Principal
  readonly Action?: OneOrMany<string>
  readonly NotAction?: OneOrMany<string>
  readonly Resource?: OneOrMany<string>
  readonly NotResource?: OneOrMany<string>
  readonly Condition?: ConditionBlock
}

export type Effect = 'Allow' | 'Deny'

/** Everybody, or principals by their type; several are alternatives. */
export type Principal = '*' | PrincipalMap

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export interface PrincipalMap {
  readonly AWS?: OneOrMany<string>
  readonly Service?: OneOrMany<string>
  readonly Federated?: OneOrMany<string>
  readonly CanonicalUser?: OneOrMany<string>
}

/** Values by operator and key. All operators and all keys must hold; of the values any one may match. */
export type ConditionBlock = { readonly [operator: string]: { readonly [key: string]: ConditionValues } }

/** IAM also accepts booleans and numbers, and compares them as strings. */
export type ConditionValues = OneOrMany<string | number | boolean>
