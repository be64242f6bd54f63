import { outerVariable } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { InnerFlow } from './state-node.js'

/**
 * Refuses assignments in a nested flow to variables around it, which it can only read. The same holds for flows nested in it.
 * @throws {ArnwrightError} `states/variable-of-outer-scope`
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#variable-scope
 */
export const checkVariables = (inner: InnerFlow, outer: ReadonlySet<string>): void => {
  // parsed flows may be nested deeper than the call stack allows
  const open = [{ flow: inner, around: outer }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { nodes, assigned, readsOuter } = next.flow
    const seen = readsOuter ? next.around : new Set<string>()
    const taken = assigned.find((name) => seen.has(name))
    if (taken !== undefined) refuse(outerVariable, 'assign', taken)
    const around = new Set([...seen, ...assigned])
    for (const [, state] of nodes) for (const flow of state.flows) open.push({ flow, around })
  }
}
