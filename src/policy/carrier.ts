import { readExactArn } from '../arn/arn.js'
import { hasToken } from '../arn/tokens.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { policyCarrier } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'

/**
 * What can carry a resource-based policy or a trust policy, and what to write for others, in the words of a refusal. In IAM
 * only roles have one: their trust policy.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_resource-based
 */
export const carrierWords = {
  resource: {
    shape: 'a resource of another service than IAM',
    instead: 'Write Policy.trust(role) for who may assume a role',
  },
  trust: { shape: 'the ARN of a role', instead: 'Write Policy.resource(arn) for another resource' },
} as const

/** The facts of an ARN whose resource can carry a policy of this kind. */
export const readCarrier = (kind: keyof typeof carrierWords, text: unknown, at: string): ArnFacts => {
  const facts = readExactArn(text, at)
  const { service, resource } = facts
  const isRole = service === 'iam' && resource.startsWith('role/')
  const fits = kind === 'trust' ? isRole || hasToken(service) || resource.startsWith('${') : service !== 'iam'
  return fits ? facts : refuse(policyCarrier, at, text, carrierWords[kind])
}

/** The partition in an ARN; `undefined` if a token stands for it. */
export const knownPartition = ({ partition }: ArnFacts): string | undefined =>
  hasToken(partition) ? undefined : partition
