import type { PrincipalPlace, StatementView } from './policy-view.js'

/**
 * The keys by which a resource tells on whose behalf a service calls.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const sourceKeys: readonly string[] = [
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
]

/** The service principals that an allowing statement of a resource names. */
export const serviceGrants = (statement: StatementView): readonly PrincipalPlace[] =>
  statement.effect === 'Allow' ? statement.principals.filter(({ kind }) => kind === 'Service') : []
