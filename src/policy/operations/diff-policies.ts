import { deepFreeze } from '../../core/freeze.js'
import type { PolicyDocument, Statement, WrittenPolicy } from '../document.js'
import { documentOf } from '../parse/parse-policy.js'
import type { PolicySource } from '../policy-source.js'
import { statementsMeet } from './containment.js'
import { piecesBeyond } from './is-subset.js'
import { minimized } from './minimize-policy.js'
import { statementsOf, withStatements } from './statements.js'

/**
 * A document of another version, in which `${…}` says something else, so that none of its variables is one of the other document.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
const readAs = ({ Version }: PolicyDocument, other: PolicyDocument): PolicyDocument =>
  Version === other.Version
    ? other
    : // the text of a document that was read is one
      (JSON.parse(JSON.stringify(other).replaceAll('${', '${another version: ')) as PolicyDocument)

/**
 * What `after` allows that `before` does not, as a document: the allowing parts of `after` that are not proved to lie
 * in `before`, the denials of `after` that touch them, and a denial of what `before` allows of them. Without statements:
 * nothing is new.
 *
 * It never leaves out what is new. It names what is not where a Deny of `before` touches the parts, and in policies with
 * principals, where a denial means more than the absence of an Allow.
 *
 * @throws {ArnwrightError} `policy/document` as `parsePolicy`
 */
export const diffPolicies = (before: PolicySource, after: PolicySource): WrittenPolicy => {
  const [earlier, later] = [documentOf(before), documentOf(after)]
  const beyond = piecesBeyond(later, readAs(later, earlier)).map(({ Sid: _, ...piece }) => piece)
  if (beyond.length === 0) return deepFreeze(withStatements(later, []))
  const touching = ({ Statement }: PolicyDocument): readonly Statement[] =>
    statementsOf({ Statement }).filter((statement) => beyond.some((piece) => statementsMeet(statement, piece)))
  const known = touching(earlier)
  const isExact =
    earlier.Version === later.Version &&
    known.every(({ Effect }) => Effect === 'Allow') &&
    [...known, ...beyond].every(({ Principal, NotPrincipal }) => Principal === undefined && NotPrincipal === undefined)
  const found = withStatements(later, [
    ...beyond,
    ...touching(later).filter(({ Effect }) => Effect === 'Deny'),
    ...(isExact ? known.map(({ Sid: _, ...statement }): Statement => ({ ...statement, Effect: 'Deny' })) : []),
  ])
  return deepFreeze(minimized(found))
}
