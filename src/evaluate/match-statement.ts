import type { CompiledStatement } from './compile.js'
import { matchAction } from './match-action.js'
import { matchCondition, missingInCondition } from './match-condition.js'
import { matchPrincipal, type NamedAs } from './match-principal.js'
import { matchResource, missingInResources } from './match-resource.js'
import type { Layer } from './policies.js'
import type { ReadRequest } from './request.js'
import { and, isOpen, type Status } from './status.js'

/** A statement that applies to the request, or may apply. */
export interface Match {
  readonly layer: Layer
  readonly document: string
  readonly statement: CompiledStatement
  /** How it names the principal; `undefined` if it has no principal. */
  readonly names: NamedAs | undefined
  readonly status: Exclude<Status, 'no'>
}

/** Every statement of the layers that applies to the request, or would apply if more were known about it. */
export const matchStatements = (layers: readonly Layer[], request: ReadRequest): readonly Match[] => {
  const matches: Match[] = []
  for (const layer of layers) {
    for (const { name: document, policy } of layer.policies) {
      for (const statement of policy) {
        if (!matchAction(statement.actions, request)) continue
        const names = namesOf(statement, request)
        if (statement.principals !== undefined && names === undefined) continue
        const status = matchRest(statement, request)
        if (status !== 'no') matches.push({ layer, document, statement, names, status })
      }
    }
  }
  return matches
}

const namesOf = ({ principals, effect }: CompiledStatement, request: ReadRequest): NamedAs | undefined =>
  principals === undefined ? undefined : matchPrincipal(principals, request.principal, effect === 'Deny')

const matchRest = ({ resources, conditions }: CompiledStatement, request: ReadRequest): Status => {
  let status: Status = resources === undefined ? 'yes' : matchResource(resources, request)
  for (const condition of conditions) {
    if (status === 'no') return 'no'
    status = and(status, matchCondition(condition, request))
  }
  return status
}

/** The keys that a match depends on and the context does not mention. */
export const missingInMatch = ({ statement, status }: Match, request: ReadRequest): readonly string[] =>
  isOpen(status)
    ? [
        ...(statement.resources === undefined ? [] : missingInResources(statement.resources, request)),
        ...statement.conditions.flatMap((condition) => missingInCondition(condition, request)),
      ]
    : []
