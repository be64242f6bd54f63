import { readExactArn } from '../arn/arn.js'
import { hasToken, isPattern } from '../arn/tokens.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { principalForm } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
const iamPrincipal = /^(?:role\/.+|user\/.+|root)$/
const stsPrincipal = /^(?:assumed-role|federated-user)\/.+$/

/** The facts of an ARN that may be an AWS principal. */
export const readPrincipalArn = (text: string): ArnFacts => {
  // judged first, since an account ID or a pattern is not a malformed ARN
  if (!hasToken(asString(text, 'principal')) && (isPattern(text) || !text.startsWith('arn:'))) {
    refuse(principalForm, 'principal', text)
  }
  const facts = readExactArn(text, 'principal')
  const { service, resource } = facts
  const fits = (service === 'iam' && iamPrincipal.test(resource)) || (service === 'sts' && stsPrincipal.test(resource))
  if (!fits && !service.includes('${') && !resource.startsWith('${')) refuse(principalForm, 'principal', text)
  return facts
}
