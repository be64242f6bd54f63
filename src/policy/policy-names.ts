/** What the kinds of policies are called in a sentence. */
export const policyNames = {
  identity: 'an identity policy',
  boundary: 'a permissions boundary',
  session: 'a session policy',
  scp: 'a service control policy',
  rcp: 'a resource control policy',
  resource: 'a resource-based policy',
  trust: 'a trust policy',
} as const

/** The kinds of policy that apply to whatever they are attached to. */
export type AttachedKind = 'identity' | 'boundary' | 'session' | 'scp'
