/**
 * Operators that AWS's pages use with a key beside those of its type, by their family. They compare one value, also where the
 * Service Authorization Reference says that the key has several.
 */
export const alsoFitting = {
  /** As seconds. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-epochtime */
  'aws:EpochTime': 'numeric',
  /** @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-valid-to */
  'kms:ValidTo': 'numeric',
  /** A context may hold ARNs. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
  'kms:EncryptionContext:*': 'arn',
  /** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html */
  'events:source': 'string',
  'events:detail-type': 'string',
  'events:TargetArn': 'arn',
  /** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_datapipeline_not-owned.html */
  'datapipeline:PipelineCreator': 'string',
  /** @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html */
  'secretsmanager:VersionStage': 'string',
} as const
