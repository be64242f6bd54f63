/**
 * `arnwright/policy`: the whole policy language, typed by the catalog of AWS's actions, and functions for policy documents of
 * any origin.
 * @see docs/policy.md
 */

export { matchResourceArn } from './arn/match-resource-arn.js'
export type { Finding, Severity } from './core/finding.js'
export type { ConditionOperator } from './policy/conditions/operators.js'
export type {
  ConditionBlock,
  ConditionValues,
  Effect,
  OneOrMany,
  PolicyDocument,
  PolicyVersion,
  Principal,
  PrincipalMap,
  Statement,
  WrittenPolicy,
} from './policy/document.js'
export type { PolicyKind } from './policy/kind.js'
export type { Allowing, AttachedPolicy, AttachedStart, WithoutResource } from './policy/language/attached-policy.js'
export type { FinishedPolicy, UnfinishedPolicy } from './policy/language/finished.js'
export { Policy } from './policy/language/policy.js'
export type { Denying, Rcp, RcpStart, RcpWithoutResource } from './policy/language/rcp.js'
export type {
  Granting,
  MisplacedGrant,
  MisplacedGuardedGrant,
  ResourcePolicy,
  ResourceStart,
  ServiceGrant,
  WithoutPrincipal,
} from './policy/language/resource-policy.js'
export type { RestrictedScpStart } from './policy/language/restricted-scp.js'
export type {
  GithubSubject,
  PrincipalTrust,
  SamlTrust,
  ServiceTrust,
  TrustPolicy,
  TrustStart,
} from './policy/language/trust-policy.js'
export { type PolicyVariable, policyVariable } from './policy/language/variable.js'
export { diffPolicies } from './policy/operations/diff-policies.js'
export { isSubset, type SubsetAnswer, type SubsetWitness } from './policy/operations/is-subset.js'
export { dedupePolicy, mergePolicies } from './policy/operations/merge-policies.js'
export { minimizePolicy } from './policy/operations/minimize-policy.js'
export { normalizePolicy, orderPolicy } from './policy/operations/normalize-policy.js'
export { type PolicySizeOptions, policySize } from './policy/operations/policy-size.js'
export { type SplitPolicyOptions, splitPolicy } from './policy/operations/split-policy.js'
export { type ParsePolicyOptions, parsePolicy } from './policy/parse/parse-policy.js'
export type { PolicySource } from './policy/policy-source.js'
export type { PolicyQuota } from './policy/quotas.js'
export { type Unlisted, unlisted } from './policy/unlisted.js'

// Named in the types of what is exported: a library that exports a policy needs them for its declarations.

export type { ArnFacts } from './arn/types/arn.js'
export type { CheckVariable } from './catalog/types/policy-variables.js'
export type { Accept } from './core/accept.js'
export type { PolicyFactory } from './policy/language/policy.js'
export type { GuardedGrant, Placed } from './policy/language/resource-policy.js'
export type {
  RestrictedScpAllow,
  RestrictedScpAllowed,
  RestrictedScpDenied,
  RestrictedScpDeny,
} from './policy/language/restricted-scp.js'
export type {
  FederatedTrust,
  GuardedTrust,
  InTrust,
  Naming,
  TrustDenial,
  TrustWithoutPrincipal,
  WebIdentityTrust,
  WithAudience,
  WithoutSubject,
} from './policy/language/trust-policy.js'
