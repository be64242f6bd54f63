import type { Statement } from '../document.js'
import { oneOrMany } from '../statement.js'

const externalId = 'sts:ExternalId'

/**
 * A statement of a trust policy with an external ID, and a separate one for the actions that do not support that key, which
 * would never be allowed under it.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 */
export const withoutExternalId = (statement: Statement): readonly Statement[] => {
  const { StringEquals: equals = {}, ...others } = statement.Condition ?? {}
  const actions = [statement.Action ?? []].flat()
  const more = actions.filter((action) => !action.startsWith('sts:AssumeRole'))
  if (equals[externalId] === undefined || more.length === 0 || more.length === actions.length) return [statement]
  const { [externalId]: _, ...rest } = equals
  const condition = { ...(Object.keys(rest).length === 0 ? {} : { StringEquals: rest }), ...others }
  const assuming = oneOrMany(actions.filter((action) => action.startsWith('sts:AssumeRole')))
  const { Effect, Principal } = statement
  return [
    Object.freeze({ ...statement, Action: assuming }),
    Object.freeze({
      Effect,
      ...(Principal === undefined ? {} : { Principal }),
      Action: oneOrMany(more),
      ...(Object.keys(condition).length === 0 ? {} : { Condition: Object.freeze(condition) }),
    }),
  ]
}
