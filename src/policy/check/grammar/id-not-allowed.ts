import type { Rule } from '../rule.js'

/** `Id` is an element of resource policies only: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_id.html */
export const idNotAllowed: Rule = function* (policy) {
  if (policy.kind !== 'identity' && policy.kind !== 'boundary' && policy.kind !== 'session') return
  if (policy.root !== undefined && Object.hasOwn(policy.root, 'Id'))
    yield { path: ['Id'], message: 'an identity-based policy has no Id', fix: 'Remove it' }
}
