/**
 * What the language of service control policies lacked before it became the full IAM language, which it did in September
 * 2025, and only in the commercial and GovCloud partitions.
 * @see https://aws.amazon.com/blogs/security/unlock-new-possibilities-aws-organizations-service-control-policy-now-supports-full-iam-language
 */
export const scpRestrictions = {
  allowCondition: { element: 'Condition', instead: 'an Allow without one' },
  allowResource: { element: 'Resource by name', instead: "an Allow on '*', with .onAny()" },
  allowNotAction: { element: 'NotAction', instead: 'an Allow with actions by name' },
  notResource: { element: 'NotResource', instead: 'resources by name' },
} as const
