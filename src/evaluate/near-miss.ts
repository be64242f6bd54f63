import { type JsonPointer, jsonPointer } from '../core/json-pointer.js'
import type { CompiledStatement } from './compile.js'
import { type FailedElement, type Lack, type NearMiss, nearMissLimit } from './evaluation.js'
import { matchAction } from './match-action.js'
import { matchCondition, shownValues } from './match-condition.js'
import { matchPrincipal } from './match-principal.js'
import { matchResource } from './match-resource.js'
import type { Layer } from './policies.js'
import type { ReadRequest } from './request.js'
import { placeOf } from './statement-place.js'
import { holds } from './status.js'

/**
 * The statements that would have allowed the request except for one element, in the policies that lacked an `Allow`. A
 * statement about another service's actions is not a near miss.
 */
export const findNearMisses = (
  layers: readonly Layer[],
  lacks: readonly Lack[],
  request: ReadRequest,
): readonly NearMiss[] => {
  const found: NearMiss[] = []
  for (const layer of layers) {
    if (!lacks.some((lack) => isAbout(lack, layer))) continue
    for (const { name: document, policy } of layer.policies) {
      for (const statement of policy) {
        const failed = statement.effect === 'Allow' ? failuresOf(statement, request) : undefined
        if (failed === undefined) continue
        found.push(Object.freeze({ ...placeOf(layer, document, statement), failed: Object.freeze(failed) }))
      }
    }
  }
  return Object.freeze(found.sort((left, right) => rank(left) - rank(right)).slice(0, nearMissLimit))
}

// A trust policy is the resource-based policy of its role.
const isAbout = (lack: Lack, layer: Layer): boolean =>
  (lack.kind === layer.kind || (lack.kind === 'trust' && layer.kind === 'resource')) && lack.level === layer.level

const order = ['Condition', 'Principal', 'NotPrincipal', 'Resource', 'NotResource', 'Action', 'NotAction']

const rank = ({ failed }: NearMiss): number => order.indexOf(failed[0]?.element ?? '')

/** The failures, if all of them are in one element. */
const failuresOf = (statement: CompiledStatement, request: ReadRequest): readonly FailedElement[] | undefined => {
  const { actions, resources, principals, conditions, pointer } = statement
  const failed: FailedElement[] = []
  if (!matchAction(actions, request)) {
    if (!isSameService(statement, request)) return undefined
    failed.push(failure(pointer, actions.negated ? 'NotAction' : 'Action', actions.written, [request.action]))
  }
  if (resources !== undefined && !holds(matchResource(resources, request))) {
    if (failed.length > 0) return undefined
    failed.push(failure(pointer, resources.negated ? 'NotResource' : 'Resource', resources.written, [request.resource]))
  }
  if (principals !== undefined && matchPrincipal(principals, request.principal, false) === undefined) {
    if (failed.length > 0) return undefined
    const element = principals.negated ? 'NotPrincipal' : 'Principal'
    failed.push(failure(pointer, element, principals.written, [request.principal.text]))
  }
  for (const condition of conditions) {
    if (holds(matchCondition(condition, request))) continue
    if (failed.length > 0 && failed[0]?.element !== 'Condition') return undefined
    failed.push(
      Object.freeze({
        pointer: pointer + jsonPointer(condition.path),
        element: 'Condition',
        operator: condition.operator,
        key: condition.key,
        wanted: Object.freeze(shownValues(condition, request)),
        found: Object.freeze([...(request.context.get(condition.keyLower) ?? [])]),
      }),
    )
  }
  return failed.length > 0 ? failed : undefined
}

const isSameService = ({ actions }: CompiledStatement, { service }: ReadRequest): boolean =>
  actions.negated || actions.services.has(service)

const failure = (
  pointer: JsonPointer,
  element: FailedElement['element'],
  wanted: readonly string[],
  found: readonly string[],
): FailedElement => Object.freeze({ pointer: `${pointer}/${element}`, element, wanted, found: Object.freeze(found) })
