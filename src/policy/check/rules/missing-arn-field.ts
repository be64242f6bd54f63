import { splitArn } from '../../../arn/parse-arn.js'
import { eachStatement, type Rule } from '../rule.js'
import { resourcesOf } from '../texts.js'

export const missingArnField: Rule = eachStatement(function* (statement) {
  for (const { value, path } of resourcesOf(statement)) {
    if (/^arn(:|$)/.test(value) && splitArn(value) === undefined && !value.includes('*') && !value.includes('${')) {
      yield {
        path,
        message: `'${value}' has fewer than the six parts of an ARN`,
        fix: 'Leave Region or account empty where the service has none, but keep the colons',
      }
    }
  }
})
