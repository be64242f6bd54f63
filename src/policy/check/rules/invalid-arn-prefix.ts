import { eachStatement, type Rule } from '../rule.js'
import { resourcesOf } from '../texts.js'

export const invalidArnPrefix: Rule = eachStatement(function* (statement, policy) {
  for (const { value, path } of resourcesOf(statement)) {
    // the policy of an API may leave out the beginning of the API's own ARN:
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
    if ((policy.kind === 'resource' || statement.has('Principal')) && value.startsWith('execute-api:/')) continue
    // `arn` alone has the prefix and lacks the rest
    if (!/^arn(:|$)/.test(value) && value !== '*' && !value.startsWith('${')) {
      yield {
        path,
        message: `the resource '${value}' is no ARN`,
        fix: "Begin with 'arn:', or write '*' for every resource",
      }
    }
  }
})
