/**
 * `arnwright/evaluate`: is a request allowed, and by what.
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
export { explain } from './evaluate/explain.js'
export type { NamedAs } from './evaluate/match-principal.js'
export type { EvaluationPolicies, NamedPolicy, PolicyLevel, PolicySet, PolicySource } from './evaluate/policies.js'
export type { PrincipalInput } from './evaluate/principal.js'
export type { EvaluationRequest } from './evaluate/request.js'
