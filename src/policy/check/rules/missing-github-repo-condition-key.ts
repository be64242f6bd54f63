import { providerHost } from '../federation.js'
import { eachStatement, type Rule } from '../rule.js'

const host = 'token.actions.githubusercontent.com'

export const missingGithubRepoConditionKey: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust' || statement.effect !== 'Allow') return
  for (const { kind, value, path } of statement.principals) {
    if (kind !== 'Federated' || providerHost(value) !== host) continue
    if (!statement.conditions.some(({ name }) => name === `${host}:sub`))
      yield {
        path,
        message: 'every repository on GitHub may assume the role',
        fix: `Compare ${host}:sub with your repository`,
      }
  }
})
