import type { Finding } from '../core/finding.js'
import type { JsonPointer } from '../core/json-pointer.js'
import type { Evaluation } from '../evaluate/evaluation.js'

/** `unknown`: it depends on something that was not given; the step says on what. */
export type Outcome = 'allowed' | 'denied' | 'unknown'

/** What Step Functions does for a call, in this order. */
export type StepKind = 'assumeExecutionRole' | 'assumeTargetRole' | 'call'

/** One link in the chain. */
export interface Step {
  readonly kind: StepKind
  readonly outcome: Outcome
  /** What IAM decides, and by which statements; absent if there are no documents to decide by. */
  readonly evaluation?: Evaluation
  /** What was assumed, or what the outcome depends on. */
  readonly note?: string
}

/** One action on one resource. */
export interface VerifiedCall {
  readonly action: string
  /** The ARN; a pattern if the resource is known only at run time; `*` for an action that acts on none. */
  readonly resource: string
  /** The role that makes the call; absent if it is known only at run time. */
  readonly roleArn?: string
  readonly outcome: Outcome
  /** In their order. Each is decided by itself, whatever the outcome of those before it. */
  readonly steps: readonly Step[]
}

/** The calls of a state. The state fails with `AccessDenied` if one of them is denied. */
export interface VerifiedState {
  /** A pointer to the state in the definition, such as `/States/Cross-account call`. */
  readonly state: JsonPointer
  readonly outcome: Outcome
  readonly calls: readonly VerifiedCall[]
}

/** The kinds of request that must not be allowed. */
export type AttemptKind =
  | 'otherAccount'
  | 'otherMachine'
  | 'otherPartition'
  | 'noMachine'
  | 'otherPrincipal'
  | 'otherRole'
  | 'withoutExternalId'
  | 'otherExternalId'
  | 'neighbour'
  | 'otherRegion'
  | 'otherAction'
  | 'otherCondition'

/** A request that has to be denied. */
export interface Attempt {
  readonly kind: AttemptKind
  /** The role whose policies are tested. */
  readonly roleArn: string
  /** A description, such as `a state machine of another account`. */
  readonly what: string
  readonly outcome: Outcome
  readonly evaluation: Evaluation
}

/** A finding of a verification. */
export interface VerificationFinding extends Finding {
  readonly code: 'verify/access-denied' | 'verify/unknown' | 'verify/confused-deputy' | 'verify/over-broad'
  /** The document that the pointer points into, such as `trust policy 'NAME'`; absent for the machine's definition. */
  readonly document?: string
}

/** What a workflow may do with its documents, and what others must not be able to do. */
export interface Verification {
  /** Whether every call is allowed, and everything that has to be denied is denied. */
  readonly holds: boolean
  readonly stateMachineArn: string
  readonly roleArn: string
  /** Step Functions assumes the execution role: the first step of every call. */
  readonly executionRole: Step
  /** The states that call something, in the order of the definition. */
  readonly states: readonly VerifiedState[]
  /** What Step Functions calls because of the machine's settings: logs, traces, its key. */
  readonly settings: readonly VerifiedCall[]
  readonly attempts: readonly Attempt[]
  readonly findings: readonly VerificationFinding[]
}
