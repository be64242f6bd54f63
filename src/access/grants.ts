import { deepFreeze } from '../core/freeze.js'
import type { JsonPointer } from '../core/json-pointer.js'
import type { ConditionBlock, Principal, WrittenPolicy } from '../policy/document.js'
import { oneOrMany, writePolicy, writeStatement } from '../policy/statement.js'
import type { Reason } from './result.js'

/** Something that has to be allowed. */
export interface Grant {
  readonly actions: readonly string[]
  readonly resource: string
  readonly why: string
  /** The state that needs it; absent for a setting of the machine. */
  readonly state?: JsonPointer
  readonly conditions?: ConditionBlock
  readonly principal?: Principal
}

interface Group {
  readonly first: Grant
  readonly resources: Set<string>
  readonly states: Set<JsonPointer>
  readonly whys: Set<string>
}

/** Collects grants into statements: one for each set of actions and conditions, in the order in which they were first needed. */
export class Grants {
  readonly #groups = new Map<string, Group>()

  add(grant: Grant): void {
    const { actions, conditions, principal } = grant
    // most grants have no conditions
    const more = conditions === undefined && principal === undefined ? '' : JSON.stringify([conditions, principal])
    const key = actions.join(' ') + more
    let group = this.#groups.get(key)
    if (group === undefined) {
      group = { first: grant, resources: new Set(), states: new Set(), whys: new Set() }
      this.#groups.set(key, group)
    }
    group.resources.add(grant.resource)
    group.whys.add(grant.why)
    if (grant.state !== undefined) group.states.add(grant.state)
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0
  }

  /** The policy that allows all of it. */
  policy(): WrittenPolicy {
    const statements = [...this.#groups.values()].map(({ first, resources }) =>
      writeStatement({
        effect: 'Allow',
        principal: deepFreeze(first.principal),
        actions: oneOrMany(first.actions),
        resources: oneOrMany([...resources]),
        conditions: deepFreeze(first.conditions),
      }),
    )
    return writePolicy(statements)
  }

  /** For each statement of the policy, why it is there. */
  reasons(): readonly Reason[] {
    return [...this.#groups.values()].map(({ states, whys }, index) => ({
      statement: `/Statement/${index}`,
      states: [...states],
      why: [...whys].join('; '),
    }))
  }
}
