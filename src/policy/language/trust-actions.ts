/**
 * The STS actions that act on no role. A trust policy, which is about its role, cannot contain them.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 */
export const actionsOfNoRole = [
  'sts:AssumeRoot',
  'sts:DecodeAuthorizationMessage',
  'sts:GetAccessKeyInfo',
  'sts:GetCallerIdentity',
  'sts:GetDelegatedAccessToken',
  'sts:GetFederationToken',
  'sts:GetServiceBearerToken',
  'sts:GetSessionToken',
  'sts:GetWebIdentityToken',
  'sts:TagGetWebIdentityToken',
] as const

const listed: readonly string[] = actionsOfNoRole

/** Whether an STS action acts on no role. */
export const isOfNoRole = (action: string): boolean => listed.includes(action)
