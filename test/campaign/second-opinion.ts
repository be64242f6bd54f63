import { runSimulation, type Simulation } from '@cloud-copilot/iam-simulate'
import type { Decision } from '../../src/evaluate.js'
import type { EvaluationCase } from './cases.js'

const decisions: Readonly<Record<string, Decision>> = {
  Allowed: 'allowed',
  ExplicitlyDenied: 'explicitDeny',
  ImplicitlyDenied: 'implicitDeny',
}

/** A case as the independent evaluator takes it. It is run beside the library in tests, and is no part of it. */
export const simulationOf = ({ request, policies }: EvaluationCase): Simulation => {
  const { principal, action, resource, resourceAccount, context = {} } = request
  const text = typeof principal === 'string' ? principal : 'arn' in principal ? principal.arn : ''
  return {
    request: {
      principal: text === 'anonymous' ? { type: 'Anonymous' } : text,
      action,
      resource: { resource, accountId: resourceAccount },
      contextVariables: Object.fromEntries(
        Object.entries(context).flatMap(([key, value]) => (value === null ? [] : [[key, textOf(value)]])),
      ),
    },
    identityPolicies: named('identity', policies.identity ?? []),
    serviceControlPolicies: levels('scp', policies.scp ?? []),
    resourceControlPolicies: levels('rcp', policies.rcp ?? []),
    resourcePolicy: policies.trust ?? policies.resource,
    ...(policies.boundary === undefined ? {} : { permissionBoundaryPolicies: named('boundary', policies.boundary) }),
    sessionPolicy: policies.session,
  }
}

const textOf = (value: unknown): string | string[] => (Array.isArray(value) ? value.map(String) : String(value))

const named = (kind: string, documents: readonly unknown[]): { name: string; policy: unknown }[] =>
  documents.map((policy, index) => ({ name: `${kind}${index}`, policy }))

const levels = (kind: string, all: readonly (readonly unknown[])[]): Simulation['serviceControlPolicies'] =>
  all.map((documents, index) => ({ orgIdentifier: `level${index}`, policies: named(`${kind}${index}`, documents) }))

/** The independent evaluator's decision; its refusals as text. */
export const secondOpinion = async (one: EvaluationCase): Promise<Decision | string> => {
  const result = await runSimulation(simulationOf(one), { simulationMode: 'Strict' })
  if (result.resultType === 'error') return `refused: ${JSON.stringify(result.errors)}`
  return decisions[result.overallResult] ?? result.overallResult
}
