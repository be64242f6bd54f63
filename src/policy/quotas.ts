/**
 * The most characters a policy document may have, without whitespace. Several of these quotas can be raised on request, so
 * functions that use them take other limits, too.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const policyQuotas = {
  managedPolicy: 6144,
  inlineRole: 10_240,
  inlineUser: 2048,
  inlineGroup: 5120,
  trust: 2048,
  session: 2048,
  // 5,120 until 15 May 2026
  scp: 10_240,
  rcp: 5120,
} as const

/** The names of the quotas. */
export type PolicyQuota = keyof typeof policyQuotas

/**
 * The most characters a resource-based policy may have, by CloudFormation's name for the type of its resource.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html (20 KB)
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html#key-policy-limit (32 KB)
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html (20,480)
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (20 KB)
 */
export const resourcePolicyQuotas: Readonly<Record<string, number>> = {
  'AWS::S3::Bucket': 20_480,
  'AWS::S3::AccessPoint': 20_480,
  'AWS::KMS::Key': 32_768,
  'AWS::SecretsManager::Secret': 20_480,
  'AWS::Lambda::Function': 20_480,
}
