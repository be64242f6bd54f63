/**
 * Identity providers that IAM knows by name and not by an ARN, with the key that holds the audience.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export const namedProviders = {
  'accounts.google.com': 'aud',
  'cognito-identity.amazonaws.com': 'aud',
  'graph.facebook.com': 'app_id',
  'www.amazon.com': 'app_id',
} as const

/**
 * Hosts of OIDC providers that many organizations share: IAM takes a trust of them only with the subject.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export const sharedProviders = [
  'token.actions.githubusercontent.com',
  'oidc-configuration.audit-log.githubusercontent.com',
  'vstoken.actions.githubusercontent.com',
  'gitlab.com',
  'app.terraform.io',
  'agent.buildkite.com',
  'oidc.codefresh.io',
  'scalr.io',
] as const

/** The host of GitHub Actions. */
export const githubHost = 'token.actions.githubusercontent.com'

/** What an identity provider has to be, as a refusal says it. */
export const providerShapes = {
  saml: 'the ARN of a SAML provider, arn:aws:iam::…:saml-provider/…',
  oidc: 'the ARN of an OIDC provider, arn:aws:iam::…:oidc-provider/…, or the name of one that IAM knows',
  github: 'the ARN of the OIDC provider token.actions.githubusercontent.com',
  eks: "the ARN of a cluster's OIDC provider, oidc-provider/oidc.eks.…/id/…",
} as const

/**
 * The audience of SAML for sign-in to the console, by partition.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml
 */
export const samlAudiences: Readonly<Record<string, string>> = {
  aws: 'https://signin.aws.amazon.com/saml',
  'aws-cn': 'https://signin.amazonaws.cn/saml',
  'aws-us-gov': 'https://signin.amazonaws-us-gov.com/saml',
}
