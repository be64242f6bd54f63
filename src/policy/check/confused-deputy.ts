import type { PrincipalPlace, StatementView } from './policy-view.js'

/**
 * The keys with which the service that calls says on whose behalf it does so.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const sourceKeys: readonly string[] = [
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
]

/** The service principals that an Allow statement of a resource-based policy names. */
export const serviceGrants = (statement: StatementView): readonly PrincipalPlace[] =>
  statement.effect === 'Allow' ? statement.principals.filter(({ kind }) => kind === 'Service') : []
