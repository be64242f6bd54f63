/**
 * `arnwright/evaluate`: whether a request is allowed and which statements decide, and whether the whole access of a workflow
 * holds.
 * @see docs/evaluate.md
 */
export type { ContextValue } from './evaluate/context.js'
export { type EvaluationOptions, evaluate } from './evaluate/decide.js'
export type {
  Decision,
  Evaluation,
  FailedElement,
  Lack,
  NearMiss,
  OpenCondition,
  OpenFormula,
  PolicyKind,
  Reason,
  StatementPlace,
} from './evaluate/evaluation.js'
export type { NamedAs } from './evaluate/match-principal.js'
export type { EvaluationPolicies, NamedPolicy, PolicyLevel, PolicySet } from './evaluate/policies.js'
export type { PrincipalInput } from './evaluate/principal.js'
export type { EvaluationRequest } from './evaluate/request.js'
export type { PolicySource } from './policy/policy-source.js'
export type {
  AccountDocuments,
  ResourceDocuments,
  RoleDocuments,
  TargetRoleDocuments,
  WorkflowDocuments,
} from './verify/documents.js'
export { type Explain, type ExplainOptions, explain } from './verify/explain.js'
export type {
  Attempt,
  AttemptKind,
  Outcome,
  Step,
  StepKind,
  Verification,
  VerificationFinding,
  VerifiedCall,
  VerifiedState,
} from './verify/verification.js'
export { verify } from './verify/verify.js'

// Named in the types of what is exported: a library that exports an answer needs them for its declarations.

export type { AccessOptions } from './access/options.js'
export type { CheckMachine } from './access/types/check-machine.js'
export type { Accept } from './core/accept.js'
export type { Finding, Severity } from './core/finding.js'
export type { JsonPointer } from './core/json-pointer.js'
export type * from './policy/document.js'
export type { AnyFlow, FlowFacts } from './states/builders/flow.js'
export type { StatedPermission } from './states/stated-permission.js'
export type { Arrival, Begin } from './states/types/arrivals.js'
export type { MachineContext } from './states/types/flow.js'
export type { Ended } from './states/types/state.js'
