import { readExactArn } from '../arn/arn.js'
import { splitArn } from '../arn/parse-arn.js'
import { hasToken, isPattern } from '../arn/tokens.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { principalForm } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
const iam = /^(?:role\/.+|user\/.+|root)$/
const sts = /^(?:assumed-role|federated-user)\/.+$/

// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
const originAccessIdentity = /^arn:[^:]+:iam::cloudfront:user\/CloudFront Origin Access Identity \w+$/

/** The facts of an ARN that may stand as an AWS principal; the policy of a bucket may name CloudFront's identities too. */
export const readPrincipalArn = (text: string, ofBucket = false): ArnFacts => {
  const special = ofBucket && originAccessIdentity.test(text) ? splitArn(text) : undefined
  if (special !== undefined) return special
  // said here, since an account ID or a pattern is no ARN that was written wrong
  if (!hasToken(asString(text, 'principal')) && (isPattern(text) || !text.startsWith('arn:'))) {
    refuse(principalForm, 'principal', text)
  }
  const facts = readExactArn(text, 'principal')
  const { service, resource } = facts
  const fits = (service === 'iam' && iam.test(resource)) || (service === 'sts' && sts.test(resource))
  if (!fits && !service.includes('${') && !resource.startsWith('${')) refuse(principalForm, 'principal', text)
  return facts
}
