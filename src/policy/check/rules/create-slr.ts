import { eachStatement, type Rule } from '../rule.js'
import { type GrantShape, grantShape } from '../wide-grant.js'

const action = 'iam:CreateServiceLinkedRole'
// the path of every service-linked role
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html#create-service-linked-role-permissions
const roles = 'role/aws-service-role/*'

/** Six of AWS's checks are one judgement: which elements of a statement allow any service-linked role to be created. */
const rule = (shape: Pick<GrantShape, 'action' | 'resource'>, message: string): Rule =>
  eachStatement(function* (statement, policy) {
    const found = grantShape(policy, statement, action, roles)
    if (found?.action !== shape.action || found.resource !== shape.resource) return
    if (statement.conditions.some(({ name }) => name === 'iam:awsservicename')) return
    yield {
      path: found.path,
      message: `${message} ${action} for roles that are not meant`,
      fix: 'Name the ARNs of the roles in Resource',
    }
  })

export const createSlrWithNotResource = rule(
  { action: 'named', resource: 'notResource' },
  'with NotResource the statement allows',
)
export const createSlrWithStarInActionAndNotResource = rule(
  { action: 'star', resource: 'notResource' },
  'a wildcard in the action and NotResource allow',
)
export const createSlrWithNotActionAndNotResource = rule(
  { action: 'notAction', resource: 'notResource' },
  'NotAction and NotResource allow',
)
export const createSlrWithStarInResource = rule(
  { action: 'named', resource: 'star' },
  'a wildcard in the resource allows',
)
export const createSlrWithStarInActionAndResource = rule(
  { action: 'star', resource: 'star' },
  'wildcards in the action and the resource allow',
)
export const createSlrWithStarInResourceAndNotAction = rule(
  { action: 'notAction', resource: 'star' },
  'NotAction and a wildcard in the resource allow',
)
