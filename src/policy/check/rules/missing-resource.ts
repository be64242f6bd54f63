import type { StatementView } from '../policy-view.js'
import { eachStatement, type Rule } from '../rule.js'

/** The policy of a repository does not name it. @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html */
const isOfRepository = ({ actions, notActions }: StatementView): boolean =>
  [...actions, ...notActions].every(({ value }) => /^ecr(?:-public)?:/i.test(value))

export const missingResource: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind === 'trust' || statement.has('Resource') || statement.has('NotResource')) return
  if (policy.kind === 'resource' && isOfRepository(statement)) return
  yield {
    path: statement.path,
    message: 'the statement has no Resource and no NotResource',
    fix: 'Say what it is about',
  }
})
