import { eachStatement, type Rule } from '../rule.js'
import { resourcesOf } from '../texts.js'

export const invalidArnPrefix: Rule = eachStatement(function* (statement) {
  for (const { value, path } of resourcesOf(statement)) {
    // `arn` alone has its prefix and lacks its parts; a leading wildcard may stand for the prefix
    if (!/^arn(:|$)/.test(value) && !value.startsWith('*') && !value.startsWith('${')) {
      yield {
        path,
        message: `the resource '${value}' is no ARN`,
        fix: "Begin with 'arn:', or write '*' for every resource",
      }
    }
  }
})
