/**
 * The error names that the States Language and Step Functions define, for completion. A task's own names can be written, too.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
 */
export type ErrorName =
  | `States.${
      | 'ALL'
      | 'BranchFailed'
      | 'DataLimitExceeded'
      | 'ExceedToleratedFailureThreshold'
      | 'HeartbeatTimeout'
      | 'Http.Socket'
      | 'IntrinsicFailure'
      | 'ItemReaderFailed'
      | 'NoChoiceMatched'
      | 'ParameterPathFailure'
      | 'Permissions'
      | 'QueryEvaluationError'
      | 'ResultPathMatchFailure'
      | 'ResultWriterFailed'
      | 'Runtime'
      | 'TaskFailed'
      | 'Timeout'}`
  | `Lambda.${'ServiceException' | 'AWSLambdaException' | 'SdkClientException' | 'TooManyRequestsException' | 'ClientExecutionTimeoutException' | 'Unknown'}`
  | (string & {})
