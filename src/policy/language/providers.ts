/**
 * Identity providers that IAM knows by a name instead of an ARN, with the key that holds the audience.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export const namedProviders = {
  'accounts.google.com': 'aud',
  'cognito-identity.amazonaws.com': 'aud',
  'graph.facebook.com': 'app_id',
  'www.amazon.com': 'app_id',
} as const

/**
 * OIDC providers that many organizations share and whose customers differ in the subject: IAM accepts a trust policy for them
 * only with a subject. Other shared providers on AWS's list tell their customers apart by the audience
 * (`api.pulumi.com/oidc`, `oidc.vercel.com`, `sandboxes.cloud`), which every provider needs here, or, as Azure Sentinel does,
 * by the session name.
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
  'studio.datachain.ai/api',
  'tokens.cloud.shisho.dev',
  'proidc.upbound.io',
  'oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu',
  'oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb',
  'rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7',
  'rh-oidc.s3.us-east-1.amazonaws.com/23e3sd27sju1hoou6ohfs68vbno607tr',
  'rh-oidc.s3.us-east-1.amazonaws.com/23ne21h005qjl3n33d8dui5dlrmv2tmg',
  'rh-oidc.s3.us-east-1.amazonaws.com/24jrf12m5dj7ljlfb4ta2frhrcoadm26',
] as const

/** The host of GitHub Actions. */
export const githubHost = 'token.actions.githubusercontent.com'

/** What an identity provider has to be, in the words of a refusal. */
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
