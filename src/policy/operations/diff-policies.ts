import { deepFreeze } from '../../core/freeze.js'
import type { PolicyDocument } from '../document.js'
import { statementsMeet } from './containment.js'
import { piecesBeyond } from './is-subset.js'
import { minimizePolicy } from './minimize-policy.js'
import { statementsOf, withStatements } from './statements.js'

/**
 * What `after` allows that `before` does not, as a document: the allowing parts of `after` that are not proved to lie
 * in `before`, and the denials of `after` that touch them. It never leaves out what is new; where conditions or several
 * statements together decide, it may name what is not. Without statements: nothing is new.
 */
export const diffPolicies = (before: PolicyDocument, after: PolicyDocument): PolicyDocument => {
  const beyond = piecesBeyond(after, before)
  const denied = statementsOf(after).filter(
    (statement) => statement.Effect === 'Deny' && beyond.some((piece) => statementsMeet(statement, piece)),
  )
  return deepFreeze(
    beyond.length === 0
      ? withStatements(after, [])
      : minimizePolicy(withStatements(after, [...beyond.map(({ Sid: _, ...piece }) => piece), ...denied])),
  )
}
