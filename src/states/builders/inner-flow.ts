import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import type { InnerFlow } from '../state-node.js'
import { checkVariables } from '../variable-scope.js'
import { FlowBuilder, flowBy } from './flow-builder.js'
import { asObject } from './read.js'
import type { ScopeSource } from './scope.js'
import { assignedIn, nodesOf, writeStates } from './write-definition.js'

/** The flow that a function makes from an empty one: a branch or a processor, written for the machine that contains it. */
export const readFlow = (
  build: unknown,
  at: 'branch' | 'processor',
  options: unknown,
  { record, prefix }: ScopeSource,
  readsOuter: boolean,
): InnerFlow => {
  const flow = flowBy(build, at, new FlowBuilder(record).withPrefix(prefix))
  const steps = flow.finished()
  if (steps.length === 0) refuse(refusal.noState, at, 'nothing')
  const nodes = nodesOf(steps)
  const depth = 1 + Math.max(0, ...nodes.flatMap(([, state]) => state.flows.map((inner) => inner.depth)))
  if (depth > 100) refuse(refusal.flowTooDeep, at, String(depth))
  const { comment } = asObject(options ?? {}, 'options', 'comment')
  const head = comment === undefined ? undefined : { Comment: asString(comment, 'comment') }
  const inner: InnerFlow = {
    nodes,
    assigned: assignedIn(steps),
    depth,
    readsOuter,
    checkVariables: (outer) => checkVariables(inner, outer),
    write: (machine, path) => ({ ...head, ...writeStates(machine, steps, path) }),
  }
  return inner
}
