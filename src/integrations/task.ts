import { lambda } from './optimized/lambda.js'

/**
 * Tasks: the work that a workflow has done by other services.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html
 */
export const Task = {
  /**
   * Invokes a Lambda function (`lambda:invoke`).
   *
   * @param fn - the function's ARN, with or without a version or alias; or an expression that gives it
   * @throws {ArnwrightError} `arn/kind`, and as `arn`
   * @example
   * Task.lambda(echo).payload({ text: 'hello' }).assume(lambdaRole)
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
   */
  lambda,
} as const
