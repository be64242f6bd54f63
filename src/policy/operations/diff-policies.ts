import { deepFreeze } from '../../core/freeze.js'
import type { PolicyDocument, Statement, WrittenPolicy } from '../document.js'
import { documentOf } from '../parse/parse-policy.js'
import type { PolicySource } from '../policy-source.js'
import { statementsMeet } from './containment.js'
import { piecesBeyond } from './is-subset.js'
import { minimized } from './minimize-policy.js'
import { statementsOf, withStatements } from './statements.js'

/**
 * The other document as one of this version reads it. If the versions differ, `${…}` means something else in each, so the
 * other's variables are renamed: none of them can equal one of this document.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
const readAs = ({ Version }: PolicyDocument, other: PolicyDocument): PolicyDocument =>
  Version === other.Version
    ? other
    : // a document that was read is still one when its strings change
      (JSON.parse(JSON.stringify(other).replaceAll('${', '${another version: ')) as PolicyDocument)

/**
 * What `after` allows and `before` does not, as a document: the parts of what `after` allows that are not proved to be
 * allowed by `before`, the denials of `after` that affect them, and a denial of what `before` allows of them. If nothing is
 * new, the document has no statements.
 *
 * Nothing new is ever left out. The result may contain more than is new if a Deny of `before` affects the parts, and in
 * policies with principals, where a denial means more than the absence of an Allow.
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
