import { splitArn } from '../../arn/parse-arn.js'

/**
 * What kind of identity provider a federated principal is, judged by its string; `undefined` if it is none.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity
 */
export const providerKind = (principal: string): 'saml' | 'oidc' | undefined => {
  const facts = splitArn(principal)
  if (facts !== undefined) {
    if (facts.service !== 'iam') return undefined
    if (facts.resource.startsWith('saml-provider/')) return 'saml'
    return facts.resource.startsWith('oidc-provider/') ? 'oidc' : undefined
  }
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(principal) ? 'oidc' : undefined
}

/** The name of an OIDC provider, which its condition keys begin with. */
export const providerHost = (principal: string): string => {
  const slash = principal.indexOf('oidc-provider/')
  return slash === -1 ? principal : principal.slice(slash + 'oidc-provider/'.length)
}
