/**
 * What the policies of some resources may contain. `statements` is what a statement acts on if it names nothing: for keys and
 * secrets AWS writes `*`, which there means the resource that carries the policy. `parts` is what may follow the resource in
 * the ARNs of its parts; `''` if it has none.
 */
export const carriers = {
  /** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-bucket-user-policy-specifying-principal-intro.html */
  s3: { statements: 'own', parts: '/' },
  /** @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-creating-custom-policies-access-policy-examples.html */
  sqs: { statements: 'own', parts: '' },
  /** @see https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html */
  sns: { statements: 'own', parts: '' },
  /** @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html */
  kms: { statements: '*', parts: '' },
  /**
   * Versions and aliases of the function. @see
   * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
   */
  lambda: { statements: 'own', parts: ':' },
  /** @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html */
  secretsmanager: { statements: '*', parts: '' },
  /** A bus; its rules have ARNs of their own. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html */
  events: { statements: 'own', parts: '' },
} as const

/** A service whose resource-based policies are judged more closely. */
export type Carrier = keyof typeof carriers
