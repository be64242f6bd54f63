import { asListed } from '../core/refuse.js'

/**
 * What a policy document is for, which decides what elements it may have. `identity` is a managed or inline policy of a user,
 * group or role; `resource` the policy of a resource; `trust` the policy of a role that says who may assume it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policy-types
 */
export type PolicyKind = 'identity' | 'boundary' | 'session' | 'resource' | 'trust' | 'scp' | 'rcp'

const kinds: readonly PolicyKind[] = ['identity', 'boundary', 'session', 'resource', 'trust', 'scp', 'rcp']

/** The kind that a caller names, refused if there is no such kind. */
export const asKind = (kind: PolicyKind): PolicyKind => asListed(kind, 'kind', kinds)
