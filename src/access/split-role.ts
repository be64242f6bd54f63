import { deepFreeze } from '../core/freeze.js'
import { asOptions } from '../core/refuse.js'
import type { PolicyDocument } from '../policy/document.js'
import { type SplitPolicyOptions, splitWithOrigins } from '../policy/operations/split-policy.js'
import type { Reason, RoleAccess, TargetRole } from './result.js'

/** The permissions of a role as several documents that each meet a quota. */
export interface SplitRole {
  readonly permissionsPolicies: readonly PolicyDocument[]
  /** The reasons of the role. Each pointer begins with the position of the document: `/1/Statement/0`. */
  readonly reasons: readonly Reason[]
}

/**
 * Splits the permissions of a role in the result of `access` into documents that each meet a quota, by default that of
 * managed policies, 6,144 characters. Every statement keeps its reason.
 *
 * @throws {ArnwrightError} `policy/quota`, `policy/document-count`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const splitRole = (role: RoleAccess | TargetRole, options: SplitPolicyOptions = {}): SplitRole => {
  const { permissionsPolicy: given, reasons = [] } = asOptions(role)
  if (given === undefined) return deepFreeze({ permissionsPolicies: [], reasons: [] })
  const split = splitWithOrigins(given, options)
  return deepFreeze({
    permissionsPolicies: split.map(({ document }) => document),
    reasons: split.flatMap(({ origins }, place) =>
      origins.flatMap((origin, index) => {
        const reason = reasons.find(({ statement }) => statement === `/Statement/${origin}`)
        return reason === undefined ? [] : [{ ...reason, statement: `/${place}/Statement/${index}` }]
      }),
    ),
  })
}
