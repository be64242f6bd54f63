import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

const host = 'token.actions.githubusercontent.com'

export const specificGithubRepoAndBranchRecommended: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'trust' || statement.effect !== 'Allow') return
  const branch = statement.conditions.some(
    ({ name, texts }) => name === `${host}:ref` && texts.every(({ value }) => !hasWildcard(value)),
  )
  for (const { name, base, texts } of statement.conditions) {
    if (name !== `${host}:sub` || !base.endsWith('Like')) continue
    for (const { value, path } of texts) {
      const [claim = '', repository = '', ...rest] = value.split(':')
      if (hasWildcard(claim + repository) || (hasWildcard(rest.join(':')) && !branch) || !value.includes(':')) {
        yield {
          path,
          message: `'${value}' lets more than one repository or branch assume the role`,
          fix: "Write 'repo:OWNER/NAME:ref:refs/heads/BRANCH'",
        }
      }
    }
  }
})
