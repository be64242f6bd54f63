import { findConditionKey } from '../../../catalog/condition-keys.js'
import { eachStatement, type Rule } from '../rule.js'

export const stringLikeOperatorWithArnConditionKeys: Rule = eachStatement(function* (statement) {
  for (const { name, key, base, path } of statement.conditions) {
    if ((base === 'StringLike' || base === 'StringNotLike') && findConditionKey(name)?.type === 'ARN')
      yield {
        path,
        message: `with ${base} a wildcard in '${key}' reaches over the colons of the ARN`,
        fix: `Use ${base === 'StringLike' ? 'ArnLike' : 'ArnNotLike'}`,
      }
  }
})
