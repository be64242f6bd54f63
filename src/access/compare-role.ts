import { deepFreeze } from '../core/freeze.js'
import type { PolicyDocument, Statement, WrittenPolicy } from '../policy/document.js'
import { statementsMeet } from '../policy/operations/containment.js'
import { diffPolicies } from '../policy/operations/diff-policies.js'
import { piecesBeyond } from '../policy/operations/is-subset.js'
import { mergePolicies } from '../policy/operations/merge-policies.js'
import { minimized } from '../policy/operations/minimize-policy.js'
import { statementsOf, withStatements } from '../policy/operations/statements.js'
import { documentOf } from '../policy/parse/parse-policy.js'

/** How what a role grants differs from what a workflow needs. Documents without statements where it does not. */
export interface RoleComparison {
  /** What is needed and not granted: calls fail. */
  readonly missing: WrittenPolicy
  /** What is granted on actions or resources that nothing needs. */
  readonly unused: WrittenPolicy
  /** What is granted beyond what is needed by statements that serve a need: a wildcard, more actions, no condition. */
  readonly broader: WrittenPolicy
}

const nothing: PolicyDocument = { Version: '2012-10-17', Statement: [] }

/**
 * Compares the permissions that someone wrote for a role with those that `access` derived for it. Conditions and wildcards are
 * compared as `diffPolicies` does: what cannot be proved to be covered is told. Each action on each resource is judged by itself,
 * however the role's statements join them.
 *
 * @param granted - the policies of the role
 * @param needed - the permissions of the same role in the result of `access`; none where it needs nothing
 * @throws {ArnwrightError} `policy/document` as `parsePolicy`
 * @example
 * const needed = Policy.identity().allow('sqs:SendMessage').on('arn:aws:sqs:us-east-1:123456789012:Work').toJSON()
 * const granted = Policy.identity().allow('sqs:*').on('arn:aws:sqs:us-east-1:123456789012:Work').toJSON()
 * const { missing, unused, broader } = compareRole(granted, needed)
 */
export const compareRole = (
  granted: PolicyDocument | readonly PolicyDocument[],
  needed: PolicyDocument | undefined,
): RoleComparison => {
  const [first = nothing, ...others] = [granted].flat() as readonly PolicyDocument[]
  const all = mergePolicies(first, ...others)
  const wanted = needed === undefined ? nothing : documentOf(needed)
  // each action on each resource is judged before statements are joined: what is used hides nothing that is not
  const beyond = piecesBeyond(all, wanted).map(({ Sid: _, ...piece }) => piece)
  const serves = (statement: Statement): boolean => statementsOf(wanted).some((need) => statementsMeet(statement, need))
  return deepFreeze({
    // the parts that are granted stand in it as denials, which a reader of what is missing has no use for
    missing: withStatements(
      wanted,
      statementsOf(diffPolicies(all, wanted)).filter(({ Effect }) => Effect === 'Allow'),
    ),
    unused: minimized(
      withStatements(
        all,
        beyond.filter((statement) => !serves(statement)),
      ),
    ),
    broader: minimized(withStatements(all, beyond.filter(serves))),
  })
}
