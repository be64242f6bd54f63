/** The type of a state machine, which cannot be changed later. */
export type StateMachineType = 'STANDARD' | 'EXPRESS'

/** How much of an execution is logged. */
export type LogLevel = 'ALL' | 'ERROR' | 'FATAL' | 'OFF'

/**
 * What belongs to a machine and is not in its definition, named as in `CreateStateMachine`.
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html
 */
export interface MachineSettings {
  readonly name: string
  readonly stateMachineArn?: string
  readonly roleArn?: string
  readonly type?: StateMachineType
  readonly loggingConfiguration?: LoggingConfiguration
  readonly tracingConfiguration?: { readonly enabled: boolean }
  readonly encryptionConfiguration?: EncryptionConfiguration
}

/** @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_LoggingConfiguration.html */
export interface LoggingConfiguration {
  readonly level: LogLevel
  readonly includeExecutionData: boolean
  readonly destinations: readonly { readonly cloudWatchLogsLogGroup: { readonly logGroupArn: string } }[]
}

/** @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_EncryptionConfiguration.html */
export interface EncryptionConfiguration {
  readonly type: 'CUSTOMER_MANAGED_KMS_KEY'
  readonly kmsKeyId: string
  /** 60 to 900. */
  readonly kmsDataKeyReusePeriodSeconds?: number
}
