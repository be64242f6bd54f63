import { deepFreeze } from '../core/freeze.js'
import type { JsonPointer } from '../core/json-pointer.js'
import type { PolicyDocument, Statement, WrittenPolicy } from '../policy/document.js'
import { statementContains, statementsMeet } from '../policy/operations/containment.js'
import { piecesBeyond } from '../policy/operations/is-subset.js'
import { mergePolicies } from '../policy/operations/merge-policies.js'
import { minimized } from '../policy/operations/minimize-policy.js'
import { statementsOf, withStatements } from '../policy/operations/statements.js'
import { documentOf } from '../policy/parse/parse-policy.js'
import type { PolicySource } from '../policy/policy-source.js'

/** How what a role grants differs from what a workflow needs. Documents without statements where it does not. */
export interface RoleComparison {
  /** What is needed and not granted: calls fail. */
  readonly missing: WrittenPolicy
  /** What is granted on actions or resources that nothing needs. */
  readonly unused: WrittenPolicy
  /** What is granted beyond what is needed by statements that serve a need: a wildcard, more actions, no condition. */
  readonly broader: WrittenPolicy
  /** For each statement of the three, in their order, the statements that it comes from. */
  readonly origins: readonly Origin[]
}

/** Where a statement of a comparison comes from. */
export interface Origin {
  /** The statement in the comparison, such as `/unused/Statement/0`. */
  readonly statement: JsonPointer
  /** Whose statements it comes from: what is missing from those that are needed, all else from those that are granted. */
  readonly document: 'granted' | 'needed'
  /**
   * Those statements, such as `/Statement/2`; of several policies the pointer begins with the place of the policy: `/1/Statement/2`.
   * More than one where each of them says it, or a part of it. `reasons` of the role in `access` name what is needed in the same way.
   */
  readonly of: readonly JsonPointer[]
  /** Of what is broader than needed: the statements that need a part of it. */
  readonly serves?: readonly JsonPointer[]
}

const nothing: PolicyDocument = { Version: '2012-10-17', Statement: [] }

/** A statement, or a part of one, and where the whole of it stands. */
interface Piece {
  readonly statement: Statement
  readonly of: JsonPointer
}

/**
 * Compares the permissions that someone wrote for a role with those that `access` derived for it. Conditions and wildcards are
 * compared as `diffPolicies` does: what cannot be proved to be covered is told. Each action on each resource is judged by itself,
 * however the role's statements join them.
 *
 * @param granted - the policies of the role
 * @param needed - the permissions of the same role in the result of `access`; none where it needs nothing
 * @throws {ArnwrightError} `policy/document` as `parsePolicy`, `policy/versions-differ`
 * @example
 * const needed = Policy.identity().allow('sqs:SendMessage').on('arn:aws:sqs:us-east-1:123456789012:Work')
 * const granted = Policy.identity().allow('sqs:*').on('arn:aws:sqs:us-east-1:123456789012:Work')
 * const { missing, unused, broader, origins } = compareRole(granted, needed)
 */
export const compareRole = (
  granted: PolicySource | readonly PolicySource[],
  needed: PolicySource | undefined,
): RoleComparison => {
  // what is no list is a policy
  const policies = ([granted].flat() as readonly PolicySource[]).map(documentOf)
  const [first = nothing, ...others] = policies
  const all = mergePolicies(first, ...others)
  const own = policies.flatMap((policy, place) => placed(policy, Array.isArray(granted) ? `/${place}` : ''))
  const wanted = needed === undefined ? nothing : documentOf(needed)
  const needs = placed(wanted, '')
  const serves = (statement: Statement): readonly JsonPointer[] =>
    needs.filter((need) => statementsMeet(statement, need.statement)).map(({ of }) => of)
  // each action on each resource is judged before statements are joined: what is used hides nothing that is not
  const beyond = beyondOf(own, all, wanted)
  const found = {
    missing: beyondOf(needs, wanted, all),
    unused: beyond.filter(({ statement }) => serves(statement).length === 0),
    broader: beyond.filter(({ statement }) => serves(statement).length > 0),
  }
  const joined = (pieces: readonly Piece[], like: PolicyDocument): WrittenPolicy =>
    minimized(
      withStatements(
        like,
        pieces.map(({ statement }) => statement),
      ),
    )
  const documents = {
    missing: joined(found.missing, wanted),
    unused: joined(found.unused, all),
    broader: joined(found.broader, all),
  }
  const originsIn = (name: keyof typeof documents): readonly Origin[] =>
    statementsOf(documents[name]).map((statement, index) => ({
      statement: `/${name}/Statement/${index}`,
      document: name === 'missing' ? 'needed' : 'granted',
      of: [
        ...new Set(
          found[name].filter((piece) => statementContains(statement, piece.statement)).map((piece) => piece.of),
        ),
      ],
      ...(name === 'broader' ? { serves: serves(statement) } : undefined),
    }))
  return deepFreeze({
    ...documents,
    origins: [...originsIn('missing'), ...originsIn('unused'), ...originsIn('broader')],
  })
}

/** The statements of a policy and where each stands. */
const placed = (source: PolicyDocument, before: JsonPointer): readonly Piece[] => {
  const document = documentOf(source)
  const isList = Array.isArray(document.Statement)
  return statementsOf(document).map((statement, index) => ({
    statement,
    of: isList ? `${before}/Statement/${index}` : `${before}/Statement`,
  }))
}

/** The parts of placed statements that another document does not allow; a Sid carries the place through. */
const beyondOf = (pieces: readonly Piece[], of: PolicyDocument, other: PolicyDocument): readonly Piece[] => {
  const marked = pieces.map(({ statement, of: Sid }) => ({ ...statement, Sid }))
  return piecesBeyond(withStatements(of, marked), other).map(({ Sid = '', ...statement }) => ({
    statement,
    of: Sid,
  }))
}
