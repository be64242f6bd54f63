import type { Finding } from '../core/finding.js'
import type { JsonPointer } from '../core/json-pointer.js'
import type { WrittenPolicy } from '../policy/document.js'

/** Every IAM document that a workflow needs, in all the accounts it reaches. */
export interface Access {
  readonly executionRole: RoleAccess
  /** The roles that Tasks assume, each once, in the order in which the states name them. */
  readonly targetRoles: readonly TargetRole[]
  /**
   * The resource-based policies that the workflow needs: for Tasks declared to rely on the policy of a resource; and, if an
   * encrypted machine writes logs, the key policy that lets them be delivered, together with the default key policy.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
   */
  readonly resourcePolicies: readonly ResourceAccess[]
  /** The same target roles and resource policies, grouped for the owner of each account. */
  readonly byAccount: readonly AccountAccess[]
  /** What could not be narrowed, or may be needed as well although no argument says so, and why. */
  readonly unknowns: readonly Unknown[]
  /** Where the documents allow a call and Step Functions may still be unable to make it. */
  readonly findings: readonly Finding[]
}

/** The documents of one role. */
export interface RoleAccess {
  readonly roleArn: string
  /** Who may assume the role. */
  readonly trustPolicy: WrittenPolicy
  /** For each statement of the trust policy, the states that assume the role; none for the execution role. */
  readonly trustReasons: readonly Reason[]
  /** What the role may do; absent if it needs nothing. */
  readonly permissionsPolicy?: WrittenPolicy
  /** For each statement of the permissions, the states that need it. */
  readonly reasons: readonly Reason[]
}

/** A role that Tasks assume. Its ARN is absent if it is known only at run time. */
export interface TargetRole extends Omit<RoleAccess, 'roleArn'> {
  readonly roleArn?: string
  /** The expression that gives the role, if it is known only at run time. */
  readonly expression?: string
}

/** What the owner of one account has to set up. */
export interface AccountAccess {
  /** Absent for roles that are known only at run time, and for what has no account in its ARN, such as a bucket. */
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
  /** A pointer to the statement in its policy, such as `/Statement/0`. */
  readonly statement: JsonPointer
  /** Pointers to the states in the definition, such as `/States/Cross-account call`; empty for settings of the machine. */
  readonly states: readonly JsonPointer[]
  /** Several reasons are separated by `; `. */
  readonly why: string
}

/** A permission that is wider than necessary, or missing, because something is known only at run time, or not documented. */
export interface Unknown {
  /** The role that has the permission or may need it; absent if that role is not known either. */
  readonly roleArn?: string
  readonly states: readonly JsonPointer[]
  readonly why: string
}
