import { globCovers } from '../../arn/glob-contains.js'
import { globsMeet } from '../../arn/globs-meet.js'
import { splitArn } from '../../arn/parse-arn.js'
import type { Path, PolicyView, StatementView } from './policy-view.js'
import { covers, hasWildcard } from './texts.js'

/** How widely a statement allows an action, and which of its elements makes it wide. */
export interface GrantShape {
  /** The action is named, covered by a wildcard, or not excluded by `NotAction`. */
  readonly action: 'named' | 'star' | 'notAction'
  readonly resource: 'star' | 'notResource'
  readonly path: Path
}

/**
 * Whether a resource pattern covers every role below a path, such as `role/*`, and not only those whose names begin with
 * something.
 */
const isEvery = (resource: string, roles: string): boolean => {
  if (resource === '*') return true
  const facts = splitArn(resource)
  return facts !== undefined && globsMeet(facts.service, 'iam') && globCovers(facts.resource, roles)
}

/**
 * How a statement of an identity-based policy allows an IAM action on every role of a form; `undefined` if it does not. A
 * role pattern with letters in the name does not count as `every`: AWS exempts role names that begin with a service's
 * namespace.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-resource
 */
export const grantShape = (
  { kind }: PolicyView,
  statement: StatementView,
  action: string,
  roles: string,
): GrantShape | undefined => {
  // a resource-based policy allows nothing on a role, and SCPs and RCPs allow nothing by themselves
  if (kind !== 'identity' && kind !== 'boundary' && kind !== 'session') return undefined
  if (statement.effect !== 'Allow') return undefined
  const resource = statement.has('NotResource')
    ? ('notResource' as const)
    : statement.resources.some(({ value }) => isEvery(value, roles))
      ? ('star' as const)
      : undefined
  if (resource === undefined) return undefined
  const named = statement.actions.find(({ value }) => value.toLowerCase() === action.toLowerCase())
  if (named !== undefined) return { action: 'named', resource, path: named.path }
  const star = statement.actions.find(({ value }) => hasWildcard(value) && covers(value, action))
  if (star !== undefined) return { action: 'star', resource, path: star.path }
  const left =
    statement.has('NotAction') &&
    statement.notActions.length > 0 &&
    !statement.notActions.some(({ value }) => covers(value, action))
  return left ? { action: 'notAction', resource, path: [...statement.path, 'NotAction'] } : undefined
}
