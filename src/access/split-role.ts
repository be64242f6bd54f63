import { deepFreeze } from '../core/freeze.js'
import { asOptions } from '../core/refuse.js'
import type { PolicyDocument } from '../policy/document.js'
import { type SplitPolicyOptions, splitPolicy } from '../policy/operations/split-policy.js'
import { statementsOf, withStatements } from '../policy/operations/statements.js'
import { documentOf } from '../policy/parse/parse-policy.js'
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
  const permissionsPolicy = documentOf(given)
  // the Sid marks each statement, and its parts keep it
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
