import { deepFreeze } from '../core/freeze.js'
import { asOptions } from '../core/refuse.js'
import type { PolicyDocument } from '../policy/document.js'
import { type SplitPolicyOptions, splitPolicy } from '../policy/operations/split-policy.js'
import { statementsOf, withStatements } from '../policy/operations/statements.js'
import { documentOf } from '../policy/parse/parse-policy.js'
import type { Reason, RoleAccess, TargetRole } from './result.js'

/** A role's permissions as several documents, each within a quota. */
export interface SplitRole {
  readonly permissionsPolicies: readonly PolicyDocument[]
  /** As before; the pointer begins with the place of the document: `/1/Statement/0`. */
  readonly reasons: readonly Reason[]
}

/**
 * Divides the permissions of a role that `access` gave into documents that keep a quota each: managed policies of 6,144 characters
 * where nothing else is said. Each statement keeps its reason.
 *
 * @throws {ArnwrightError} `policy/quota`, `policy/document-count`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const splitRole = (role: RoleAccess | TargetRole, options: SplitPolicyOptions = {}): SplitRole => {
  const { permissionsPolicy: given, reasons = [] } = asOptions(role)
  if (given === undefined) return deepFreeze({ permissionsPolicies: [], reasons: [] })
  const permissionsPolicy = documentOf(given)
  // a mark on each statement, which its parts keep
  const marked = statementsOf(permissionsPolicy).map((statement, index) => ({ Sid: `S${index}x`, ...statement }))
  const documents = splitPolicy(withStatements(permissionsPolicy, marked), options)
  const origins = documents.flatMap((document, place) =>
    statementsOf(document).map(({ Sid = '' }, index) => ({
      statement: `/${place}/Statement/${index}`,
      of: `/Statement/${/^S(\d+)x/.exec(Sid)?.[1] ?? ''}`,
    })),
  )
  return deepFreeze({
    permissionsPolicies: documents.map((document) =>
      withStatements(
        document,
        statementsOf(document).map(({ Sid: _, ...statement }) => statement),
      ),
    ),
    reasons: origins.flatMap(({ statement, of }) => {
      const reason = reasons.find((one) => one.statement === of)
      return reason === undefined ? [] : [{ ...reason, statement }]
    }),
  })
}
