import { eachStatement, type Rule } from '../rule.js'
import { type GrantShape, grantShape } from '../wide-grant.js'

const action = 'iam:PassRole'
const roles = 'role/*'

/** Six of AWS's checks are one judgement: which elements of a statement allow any role to be passed to any service. */
const rule = (shape: Pick<GrantShape, 'action' | 'resource'>, message: string): Rule =>
  eachStatement(function* (statement, policy) {
    const found = grantShape(policy, statement, action, roles)
    if (found?.action !== shape.action || found.resource !== shape.resource) return
    if (statement.conditions.some(({ name }) => name === 'iam:passedtoservice')) return
    yield {
      path: found.path,
      message: `${message} ${action} of roles that are not meant`,
      fix: 'Name the ARNs of the roles in Resource, or compare iam:PassedToService in a condition',
    }
  })

export const passRoleWithNotResource = rule(
  { action: 'named', resource: 'notResource' },
  'with NotResource the statement allows',
)
export const passRoleWithStarInActionAndNotResource = rule(
  { action: 'star', resource: 'notResource' },
  'a wildcard in the action and NotResource allow',
)
export const passRoleWithNotActionAndNotResource = rule(
  { action: 'notAction', resource: 'notResource' },
  'NotAction and NotResource allow',
)
export const passRoleWithStarInResource = rule(
  { action: 'named', resource: 'star' },
  'a wildcard in the resource allows',
)
export const passRoleWithStarInActionAndResource = rule(
  { action: 'star', resource: 'star' },
  'wildcards in the action and the resource allow',
)
export const passRoleWithStarInResourceAndNotAction = rule(
  { action: 'notAction', resource: 'star' },
  'NotAction and a wildcard in the resource allow',
)
