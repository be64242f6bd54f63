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

/** How the permissions of a role differ from those a workflow needs. The documents have no statements if they do not. */
export interface RoleComparison {
  /** What is needed and not granted: these calls fail. */
  readonly missing: WrittenPolicy
  /** What is granted on actions or resources that nothing needs. */
  readonly unused: WrittenPolicy
  /** What statements that serve a need grant beyond it: through a wildcard, further actions, or a missing condition. */
  readonly broader: WrittenPolicy
  /** For every statement of these three, in their order, the statements that it comes from. */
  readonly origins: readonly Origin[]
}

/** The origin of a statement in a comparison. */
export interface Origin {
  /** The statement in the comparison, such as `/unused/Statement/0`. */
  readonly statement: JsonPointer
  /** Whose statements it comes from: `needed` for what is missing, `granted` for everything else. */
  readonly document: 'granted' | 'needed'
  /**
   * Those statements, such as `/Statement/2`. If there are several policies, the pointer begins with the position of the
   * policy: `/1/Statement/2`. There is more than one if each of them says it, or a part of it. `reasons` in the result of
   * `access` point to needed statements in the same way.
   */
  readonly of: readonly JsonPointer[]
  /** Only for what is broader than needed: the statements that need a part of it. */
  readonly serves?: readonly JsonPointer[]
}

const nothing: PolicyDocument = { Version: '2012-10-17', Statement: [] }

/** A statement or a part of one, and the place of the whole. */
interface Piece {
  readonly statement: Statement
  readonly of: JsonPointer
}

/**
 * Compares the permissions of a role that was written by hand with those that `access` derived for it. Conditions and
 * wildcards are compared as `diffPolicies` does: whatever cannot be proved to be covered is reported. Each action on each
 * resource is judged by itself, however the statements combine them.
 *
 * @param granted - the policies of the role
 * @param needed - the permissions of the same role in the result of `access`; left out if it needs none
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
  // anything but a list is a single policy
  const policies = ([granted].flat() as readonly PolicySource[]).map(documentOf)
  const [first = nothing, ...others] = policies
  const all = mergePolicies(first, ...others)
  const own = policies.flatMap((policy, place) => placed(policy, Array.isArray(granted) ? `/${place}` : ''))
  const wanted = needed === undefined ? nothing : documentOf(needed)
  const needs = placed(wanted, '')
  const serves = (statement: Statement): readonly JsonPointer[] =>
    needs.filter((need) => statementsMeet(statement, need.statement)).map(({ of }) => of)
  // each action on each resource is judged before statements are joined, so that a used part cannot hide an unused one
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

/** The statements of a policy, each with its place. */
const placed = (source: PolicyDocument, before: JsonPointer): readonly Piece[] => {
  const document = documentOf(source)
  const isList = Array.isArray(document.Statement)
  return statementsOf(document).map((statement, index) => ({
    statement,
    of: isList ? `${before}/Statement/${index}` : `${before}/Statement`,
  }))
}

/** The parts of statements that another document does not allow. A Sid carries the place of the whole through the comparison. */
const beyondOf = (pieces: readonly Piece[], of: PolicyDocument, other: PolicyDocument): readonly Piece[] => {
  const marked = pieces.map(({ statement, of: Sid }) => ({ ...statement, Sid }))
  return piecesBeyond(withStatements(of, marked), other).map(({ Sid = '', ...statement }) => ({
    statement,
    of: Sid,
  }))
}
