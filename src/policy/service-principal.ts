import { hasToken, isPattern, maskTokens } from '../arn/tokens.js'
import { servicePrincipal } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'

/**
 * The service principal of a short name, the same in every partition; a whole principal is taken as it is, such as
 * `logs.us-east-1.amazonaws.com` or `elasticmapreduce.amazonaws.com.cn`.
 * @throws {ArnwrightError} `policy/service-principal`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
export const serviceText = (name: string): string => {
  // what a token stands for is not known, but around it the same characters count
  const judged = hasToken(asString(name, 'service')) && !isPattern(name) ? maskTokens(name) : name
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(judged)) refuse(servicePrincipal, 'service', name)
  return /\.amazonaws\.|\$\{|\.(?:amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)$/.test(name)
    ? name
    : `${name}.amazonaws.com`
}
