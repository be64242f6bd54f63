import { globsMeet } from '../../arn/globs-meet.js'
import { splitArn } from '../../arn/parse-arn.js'
import type { Path, StatementView } from './policy-view.js'
import { covers, hasWildcard } from './texts.js'

/** How widely a statement allows one action: by which of its elements the width comes. */
export interface GrantShape {
  /** The action is named, covered by a wildcard, or left over by `NotAction`. */
  readonly action: 'named' | 'star' | 'notAction'
  readonly resource: 'star' | 'notResource'
  readonly path: Path
}

/** A resource pattern that names roles of every name: not one whose name is partly written out. */
const isEveryRole = (resource: string): boolean => {
  if (resource === '*') return true
  const facts = splitArn(resource)
  if (facts === undefined || !globsMeet(facts.service, 'iam')) return false
  return facts.resource === '*' || /^role\/\*+$/.test(facts.resource)
}

/**
 * How a statement allows an action of IAM on every role, or `undefined` where it does not. A role pattern with
 * letters in its name is not `every`: AWS exempts role names that begin with a service's namespace.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-resource
 */
export const grantShape = (statement: StatementView, action: string): GrantShape | undefined => {
  if (statement.effect !== 'Allow') return undefined
  const resource = statement.has('NotResource')
    ? ('notResource' as const)
    : statement.resources.some(({ value }) => isEveryRole(value))
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
