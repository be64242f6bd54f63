import type { PartitionOf } from '../arn/types/read-arn.js'
import type { Accept } from '../core/accept.js'
import { asString } from '../core/refuse.js'
import type { IdentityStart } from './builders/identity-policy.js'
import { PolicyBuilder } from './builders/policy-builder.js'
import type { ResourceStart } from './builders/resource-policy.js'
import type { TrustStart } from './builders/trust-policy.js'
import { knownPartition, readCarrier } from './carrier.js'
import type { CheckOn } from './types/resource.js'

// An ARN that cannot carry a policy is refused at run time, and by the types of `arnwright/policy`; here those types would
// cost every user of the root.
export interface PolicyFactory {
  /**
   * Who may assume a role. If you pass the role's ARN, principals in another partition are refused.
   * @throws {ArnwrightError} `policy/carrier`, and as `arn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html
   */
  trust<const Role extends string = string, Checked = CheckOn<Role, string>>(
    role?: Accept<Role, Checked>,
  ): TrustStart<PartitionOf<Role>>
  /**
   * What a role, user or group may do.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html
   */
  identity(): IdentityStart
  /**
   * Who may use a resource. Statements act on the resource itself unless `.on(…)` says otherwise.
   * @throws {ArnwrightError} `policy/carrier`, and as `arn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html
   */
  resource<const Resource extends string, Checked = CheckOn<Resource, string>>(
    arn: Accept<Resource, Checked>,
  ): ResourceStart<PartitionOf<Resource>>
}

/**
 * Builds IAM policies, as sentences. Each method returns a new policy; `JSON.stringify` writes the document.
 *
 * @example
 * Policy.identity().allow('lambda:InvokeFunction').on(echo).where('aws:ResourceAccount', 'StringEquals', '111122223333')
 * Policy.trust().service('states').sourceArn('arn:aws:states:us-east-1:111122223333:stateMachine:*').sourceAccount('111122223333')
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export const Policy: PolicyFactory = {
  // One builder is behind all kinds; their interfaces show each method only where it makes sense.
  trust: (role?: unknown) =>
    new PolicyBuilder(
      'trust',
      undefined,
      role === undefined ? undefined : knownPartition(readCarrier('trust', role, 'role')),
    ) as never,
  identity: () => new PolicyBuilder('identity') as never,
  resource: (arn: unknown) =>
    new PolicyBuilder('resource', asString(arn, 'arn'), knownPartition(readCarrier('resource', arn, 'arn'))) as never,
}
