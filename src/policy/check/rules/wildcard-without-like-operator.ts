import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard, withoutVariables } from '../texts.js'

export const wildcardWithoutLikeOperator: Rule = eachStatement(function* (statement) {
  for (const { base, operator, texts } of statement.conditions) {
    // the ARN operators match wildcards, whatever their names say
    if (!base.startsWith('String') || base.endsWith('Like')) continue
    for (const { value, path } of texts)
      if (hasWildcard(withoutVariables(value)))
        yield {
          path,
          message: `${operator} takes '${value}' literally: its wildcard is an ordinary character`,
          fix: `Use ${base.includes('Not') ? 'StringNotLike' : 'StringLike'}`,
        }
  }
})
