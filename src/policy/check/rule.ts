import type { Severity } from '../../core/finding.js'
import type { Path, PolicyView, StatementView } from './policy-view.js'

/** What a rule found. Its code and severity are in the table of rules. */
export interface Problem {
  readonly path: Path
  readonly message: string
  readonly fix?: string
  /** Given only if it differs from AWS's, because the answer rests on what the catalog does not know. */
  readonly severity?: Severity
}

/** One of AWS's checks: yields what it finds, and accepts any document. */
export type Rule = (policy: PolicyView) => Iterable<Problem>

/** A rule that looks at each statement on its own. */
export const eachStatement = (look: (statement: StatementView, policy: PolicyView) => Iterable<Problem>): Rule =>
  function* (policy) {
    for (const statement of policy.statements) yield* look(statement, policy)
  }
