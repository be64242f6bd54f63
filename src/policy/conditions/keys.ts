/**
 * The global condition keys, for completion; any other key can be written. Keys that end in `/` are followed by a tag key.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export type ConditionKey =
  | `aws:${
      | 'CalledVia'
      | 'CalledViaFirst'
      | 'CalledViaLast'
      | 'CurrentTime'
      | 'EpochTime'
      | 'FederatedProvider'
      | 'MultiFactorAuthAge'
      | 'MultiFactorAuthPresent'
      | 'PrincipalAccount'
      | 'PrincipalArn'
      | 'PrincipalIsAWSService'
      | 'PrincipalOrgID'
      | 'PrincipalOrgPaths'
      | 'PrincipalServiceName'
      | 'PrincipalServiceNamesList'
      | 'PrincipalType'
      | 'Referer'
      | 'RequestedRegion'
      | 'ResourceAccount'
      | 'ResourceOrgID'
      | 'ResourceOrgPaths'
      | 'SecureTransport'
      | 'SourceAccount'
      | 'SourceArn'
      | 'SourceIdentity'
      | 'SourceIp'
      | 'SourceOrgID'
      | 'SourceOrgPaths'
      | 'SourceVpc'
      | 'SourceVpce'
      | 'TagKeys'
      | 'TokenIssueTime'
      | 'UserAgent'
      | 'ViaAWSService'
      | 'VpcSourceIp'
      | 'userid'
      | 'username'}`
  | 'sts:ExternalId'
  | (string & {})

/** Keys whose value is an account ID. */
export type AccountKey = 'aws:SourceAccount' | 'aws:PrincipalAccount' | 'aws:ResourceAccount' | 'aws:VpceAccount'

/** Keys whose value is the ID of an organization. */
export type OrganizationKey = `aws:${'Principal' | 'Resource' | 'Source'}OrgID`

// `service:Key`, and `/tag` for the families of tag keys, which need a tag. For an identity provider its host and path come
// before the colon, as in `oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:sub`.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
const form = /^[a-z0-9-]+(?:[./][a-z0-9_-]+)*:[a-z0-9_.:=${}@+-]+(?:\/.+)?$/i
const tagFamily = /^aws:(?:ResourceTag|RequestTag|PrincipalTag)$/i

/** Whether a string has the form of a condition key. */
export const isConditionKey = (text: string): boolean => form.test(text) && !tagFamily.test(text)
