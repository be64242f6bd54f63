import { functionQualifier } from '../../../arn/kinds.js'
import { maskTokens } from '../../../arn/tokens.js'
import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import type { TaskResource } from '../task-resource.js'

// https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#lambda-Invoke-request-FunctionName
const lambda = /* @__PURE__ */ new RegExp(`^function:[\\w.-]+(?::${functionQualifier})?$`)
const activity = /^activity:[^\s:]{1,80}$/

const isMalformed = (resource: TaskResource): boolean => {
  switch (resource.kind) {
    case 'malformed':
      return true
    case 'lambda':
      return !lambda.test(maskTokens(resource.resource))
    case 'activity':
      return !activity.test(maskTokens(resource.resource))
    case 'optimized':
    case 'sdk':
      return resource.service === '' || resource.action === ''
    default:
      return false
  }
}

export const resourceArnSyntax = refusal(
  'states/resource-arn-syntax',
  "✗ '{found}' is not what a Task can call: expected the ARN of a Lambda function (arn:aws:lambda:REGION:ACCOUNT:function:NAME, with :VERSION or :ALIAS or without), of an activity (arn:aws:states:REGION:ACCOUNT:activity:NAME) or of an integration (arn:aws:states:::lambda:invoke). Correct the ARN",
)

/** The Resource of a Task is an ARN: of a function, an activity or an integration. */
export const resourceArnSyntaxRule: Rule = {
  refusal: resourceArnSyntax,
  severity: 'error',
  docs: docs.task,
  check: {
    Task: ({ resource, value, place }, report) => {
      if (resource === undefined || !isMalformed(resource)) return
      report(at(place, 'Resource'), { found: show(value['Resource']) })
    },
  },
}
