import type { Finding } from '../core/finding.js'
import type { JsonPointer } from '../core/json-pointer.js'
import type { WrittenPolicy } from '../policy/document.js'

/** Every IAM document that a workflow needs, in all the accounts it reaches. */
export interface Access {
  readonly executionRole: RoleAccess
  /** The roles that Tasks assume, each once, in the order in which the states name them. */
  readonly targetRoles: readonly TargetRole[]
  /**
   * What the policies of resources have to allow: for Tasks that were said to act through them, and of the key of an encrypted machine
   * that logs, beside the default policy of a key, that logs are delivered.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
   */
  readonly resourcePolicies: readonly ResourceAccess[]
  /** The same target roles and resource policies, for the owner of each account. */
  readonly byAccount: readonly AccountAccess[]
  /** What could not be narrowed, or may be needed too and follows from no argument, and why. */
  readonly unknowns: readonly Unknown[]
  /** What the documents allow and Step Functions may still not do. */
  readonly findings: readonly Finding[]
}

/** The documents of one role. */
export interface RoleAccess {
  readonly roleArn: string
  /** Who may assume the role. */
  readonly trustPolicy: WrittenPolicy
  /** What the role may do; absent where it needs nothing. */
  readonly permissionsPolicy?: WrittenPolicy
  /** For each statement of the permissions, the states that asked for it. */
  readonly reasons: readonly Reason[]
}

/** A role that Tasks assume; its ARN is absent where it is known only when the workflow runs. */
export interface TargetRole extends Omit<RoleAccess, 'roleArn'> {
  readonly roleArn?: string
  /** The expression that gives the role, where it is known only when the workflow runs. */
  readonly expression?: string
}

/** What the owner of one account has to set up. */
export interface AccountAccess {
  /** Absent for roles that are known only when the workflow runs. */
  readonly account?: string
  readonly targetRoles: readonly TargetRole[]
  readonly resourcePolicies: readonly ResourceAccess[]
}

/** A resource whose own policy has to allow a role of this workflow, or a service. */
export interface ResourceAccess {
  readonly resourceArn: string
  readonly policy: WrittenPolicy
  readonly reasons: readonly Reason[]
}

/** Why a statement is there. */
export interface Reason {
  /** The statement in its policy, such as `/Statement/0`. */
  readonly statement: JsonPointer
  /** The states in the definition, such as `/States/Cross-account call`; empty for settings of the machine. */
  readonly states: readonly JsonPointer[]
  readonly why: string
}

/** A permission that is wider than it could be, or missing, since something is known only at run time or to nobody. */
export interface Unknown {
  /** The role that has the permission or may need it; absent where that role is not known either. */
  readonly roleArn?: string
  readonly states: readonly JsonPointer[]
  readonly why: string
}
