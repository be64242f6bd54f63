import { splitArn } from '../../arn/parse-arn.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import { readPrincipalArn } from '../principal-arn.js'

// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
const originAccessIdentity = /^arn:[^:]+:iam::cloudfront:user\/CloudFront Origin Access Identity \w+$/

/** The facts of an ARN that may be a principal in a bucket policy, including CloudFront's origin access identities. */
export const readBucketPrincipal = (text: string): ArnFacts =>
  (originAccessIdentity.test(text) ? splitArn(text) : undefined) ?? readPrincipalArn(text)
