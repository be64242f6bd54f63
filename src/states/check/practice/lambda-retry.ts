import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

const covering: ReadonlySet<string> = new Set([
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'States.TaskFailed',
  'States.ALL',
])

export const lambdaRetry = refusal(
  'states/lambda-retry',
  "✗ this Task does not retry Lambda's transient errors: expected a Retrier for Lambda.ServiceException, Lambda.AWSLambdaException, Lambda.SdkClientException and Lambda.TooManyRequestsException. Add one, with IntervalSeconds 1, MaxAttempts 3 and BackoffRate 2",
)

/** A call of Lambda can fail temporarily, through no fault of the function. */
export const lambdaRetryRule: Rule = {
  refusal: lambdaRetry,
  severity: 'suggestion',
  docs: docs.lambdaErrors,
  check: {
    Task: ({ resource, value, place }, report) => {
      const calls = resource?.kind === 'lambda' || (resource?.kind === 'optimized' && resource.service === 'lambda')
      if (!calls || isUnknown(value['Retry'])) return
      const retriers = value['Retry']
      if (!Array.isArray(retriers) || !retriers.some(covers)) report(place)
    },
  },
}

/** Whether a retrier names one of the errors. */
const covers = (retrier: unknown): boolean => {
  const names = isObject(retrier) ? retrier['ErrorEquals'] : undefined
  return Array.isArray(names) ? names.some(isCovering) : isCovering(names)
}

const isCovering = (name: unknown): boolean => typeof name === 'string' && (covering.has(name) || isUnknown(name))
